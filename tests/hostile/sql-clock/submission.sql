SELECT id, datetime('now') AS name FROM customers
