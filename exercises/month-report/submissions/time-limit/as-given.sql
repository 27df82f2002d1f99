-- Computes the month of every order: O(n).
SELECT COUNT(*) AS orders, COALESCE(SUM(total), 0) AS total
FROM orders
WHERE strftime('%Y-%m', placed_at) = :month;
