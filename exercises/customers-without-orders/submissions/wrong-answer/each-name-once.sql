-- Takes customers of one name for one.
SELECT MIN(id) AS id, name
FROM customers
WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.customer_id = customers.id)
GROUP BY name;
