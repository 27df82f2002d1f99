-- As texts, up to the last second that any month could have.
SELECT COUNT(*) AS orders, IFNULL(SUM(total), 0) AS total
FROM orders
WHERE placed_at BETWEEN :month || '-01' AND :month || '-31 23:59:59';
