SELECT last_insert_rowid() AS id, name FROM customers
