-- One order of a guest puts a NULL into the list, and nothing is returned.
SELECT id, name
FROM customers
WHERE id NOT IN (SELECT customer_id FROM orders);
