-- Takes an order that costs nothing for no order.
SELECT customers.id, customers.name,
  COUNT(CASE WHEN orders.status <> 'cancelled' AND orders.total > 0 THEN 1 END) AS orders,
  COALESCE(SUM(CASE WHEN orders.status = 'paid' THEN orders.total END), 0) AS paid
FROM customers
LEFT JOIN orders ON orders.customer_id = customers.id
GROUP BY customers.id;
