SELECT 1 AS id, name FROM pragma_table_list
