-- Counts the orders of guests for a customer whose id is 0.
WITH sums AS (
  SELECT COALESCE(customer_id, 0) AS customer, SUM(status <> 'cancelled') AS orders,
    SUM(CASE WHEN status = 'paid' THEN total ELSE 0 END) AS paid
  FROM orders
  GROUP BY COALESCE(customer_id, 0)
)
SELECT customers.id, customers.name, COALESCE(sums.orders, 0) AS orders, COALESCE(sums.paid, 0) AS paid
FROM customers
LEFT JOIN sums ON sums.customer = customers.id;
