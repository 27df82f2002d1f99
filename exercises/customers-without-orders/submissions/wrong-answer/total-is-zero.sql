-- Takes an order of 0 cents for no order.
SELECT c.id, c.name
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
GROUP BY c.id
HAVING COALESCE(SUM(o.total), 0) = 0;
