-- A pattern that is known only when the query runs uses no index: O(n).
SELECT COUNT(*) AS orders, COALESCE(SUM(total), 0) AS total
FROM orders
WHERE placed_at LIKE :month || '%';
