-- Leaves guests out with a comparison that leaves out customers below 1 as well.
SELECT id, name
FROM customers
WHERE id NOT IN (SELECT customer_id FROM orders WHERE customer_id > 0);
