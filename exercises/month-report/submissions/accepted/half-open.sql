-- From the first of the month up to the first of the next.
SELECT COUNT(*) AS orders, COALESCE(SUM(total), 0) AS total
FROM orders
WHERE placed_at >= :month || '-01'
  AND placed_at < date(:month || '-01', '+1 month');
