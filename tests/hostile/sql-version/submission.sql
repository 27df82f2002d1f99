SELECT id, sqlite_version() AS name FROM customers
