-- Groups the orders first, then joins one row for each customer.
WITH sums AS (
  SELECT customer_id,
    SUM(status <> 'cancelled') AS orders,
    SUM(CASE WHEN status = 'paid' THEN total ELSE 0 END) AS paid
  FROM orders
  GROUP BY customer_id
)
SELECT id, name, COALESCE(orders, 0) AS orders, COALESCE(paid, 0) AS paid
FROM customers
LEFT JOIN sums ON customer_id = id;
