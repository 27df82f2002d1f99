-- The sum of no rows is NULL.
SELECT COUNT(*) AS orders, SUM(total) AS total
FROM orders
WHERE placed_at >= :month || '-01'
  AND placed_at < date(:month || '-01', '+1 month');
