-- Groups, and so returns no row for a month without orders.
SELECT COUNT(*) AS orders, SUM(total) AS total
FROM orders
WHERE placed_at >= :month || '-01'
  AND placed_at < date(:month || '-01', '+1 month')
GROUP BY substr(placed_at, 1, 7);
