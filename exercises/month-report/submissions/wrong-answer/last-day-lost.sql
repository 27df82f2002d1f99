-- Ends at the beginning of the 31st.
SELECT COUNT(*) AS orders, COALESCE(SUM(total), 0) AS total
FROM orders
WHERE placed_at BETWEEN :month || '-01' AND :month || '-31';
