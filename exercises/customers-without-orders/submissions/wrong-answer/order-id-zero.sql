-- Takes an order whose id is 0 for none.
SELECT c.id, c.name FROM customers c
WHERE COALESCE((SELECT MAX(o.id) FROM orders o WHERE o.customer_id = c.id), 0) = 0;
