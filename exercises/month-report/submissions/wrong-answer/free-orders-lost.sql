-- Does not count orders whose total is 0.
SELECT COUNT(NULLIF(total, 0)) AS orders, COALESCE(SUM(total), 0) AS total FROM orders
WHERE placed_at >= :month || '-01' AND placed_at < date(:month || '-01', '+1 month');
