-- Leaves out the first moment of the month.
SELECT COUNT(*) AS orders, COALESCE(SUM(total), 0) AS total
FROM orders
WHERE placed_at > :month || '-01 00:00:00'
  AND placed_at < date(:month || '-01', '+1 month');
