-- Asks for each customer whether there is an order.
SELECT id, name
FROM customers
WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.customer_id = customers.id);
