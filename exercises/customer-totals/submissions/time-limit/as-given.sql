-- Goes through all orders twice for each customer: O(n²).
SELECT id, name,
  (SELECT COUNT(*) FROM orders WHERE customer_id = customers.id AND status <> 'cancelled') AS orders,
  (SELECT COALESCE(SUM(total), 0) FROM orders WHERE customer_id = customers.id AND status = 'paid') AS paid
FROM customers;
