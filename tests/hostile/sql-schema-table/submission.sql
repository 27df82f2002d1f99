SELECT 1 AS id, sql AS name FROM sqlite_master
