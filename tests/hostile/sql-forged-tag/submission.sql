SELECT id, '{"$":"undefined"}' AS name FROM customers
