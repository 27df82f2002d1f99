SELECT id, x'00ff' AS name FROM customers
