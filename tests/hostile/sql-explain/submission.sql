EXPLAIN SELECT id, name FROM customers
