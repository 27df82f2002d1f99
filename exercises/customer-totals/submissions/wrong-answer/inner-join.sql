-- Loses the customers without an order.
SELECT customers.id, name, COUNT(orders.id) AS orders,
  COALESCE(SUM(CASE WHEN status = 'paid' THEN total END), 0) AS paid
FROM customers
JOIN orders ON customer_id = customers.id AND status <> 'cancelled'
GROUP BY customers.id;
