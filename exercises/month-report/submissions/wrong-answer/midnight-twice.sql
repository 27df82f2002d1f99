-- Takes in the first moment of the next month.
SELECT COUNT(*) AS orders, COALESCE(SUM(total), 0) AS total
FROM orders
WHERE placed_at BETWEEN :month || '-01' AND datetime(:month || '-01', '+1 month');
