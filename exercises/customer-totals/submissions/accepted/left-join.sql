-- Joins once and groups what comes out.
SELECT customers.id, name,
  COUNT(orders.id) AS orders,
  COALESCE(SUM(CASE WHEN status = 'paid' THEN total END), 0) AS paid
FROM customers
LEFT JOIN orders ON customer_id = customers.id AND status <> 'cancelled'
GROUP BY customers.id;
