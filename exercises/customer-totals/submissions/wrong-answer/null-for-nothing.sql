-- The sum is NULL where no order is paid.
SELECT customers.id, name, COUNT(orders.id) AS orders,
  SUM(CASE WHEN status = 'paid' THEN total END) AS paid
FROM customers
LEFT JOIN orders ON customer_id = customers.id AND status <> 'cancelled'
GROUP BY customers.id;
