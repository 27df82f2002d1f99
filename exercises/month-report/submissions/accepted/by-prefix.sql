-- All texts that begin with the month lie together.
WITH chosen AS (
  SELECT total FROM orders WHERE placed_at > :month AND placed_at < :month || '-99'
)
SELECT COUNT(*) AS orders, COALESCE(SUM(total), 0) AS total FROM chosen;
