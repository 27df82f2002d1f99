-- Adds equal totals once.
SELECT customers.id, name, COUNT(orders.id) AS orders,
  COALESCE(SUM(DISTINCT CASE WHEN status = 'paid' THEN total END), 0) AS paid
FROM customers
LEFT JOIN orders ON customer_id = customers.id AND status <> 'cancelled'
GROUP BY customers.id;
