-- Counts with filters, over a join of all orders.
SELECT c.id, c.name,
  COUNT(o.id) FILTER (WHERE o.status <> 'cancelled') AS orders,
  IFNULL(SUM(o.total) FILTER (WHERE o.status = 'paid'), 0) AS paid
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
GROUP BY c.id, c.name;
