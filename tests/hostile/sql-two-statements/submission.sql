SELECT id, name FROM customers; SELECT 1
