-- Adds up orders of equal totals once.
SELECT COUNT(*) AS orders, COALESCE(SUM(DISTINCT total), 0) AS total
FROM orders
WHERE placed_at >= :month || '-01'
  AND placed_at < date(:month || '-01', '+1 month');
