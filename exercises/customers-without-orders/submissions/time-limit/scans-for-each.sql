-- Computes with the column, so that all orders are read for each customer: O(n²).
SELECT id, name
FROM customers AS c
WHERE (SELECT COUNT(*) FROM orders WHERE customer_id + 0 = c.id) = 0;
