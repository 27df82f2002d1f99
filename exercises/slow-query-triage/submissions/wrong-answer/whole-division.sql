-- Divides whole numbers, and loses what is behind the point.
SELECT shape, COUNT(*) AS calls, COUNT(*) - COUNT(ms) AS cancelled, COALESCE(SUM(ms), 0) AS total_ms,
  SUM(rows_read) / NULLIF(SUM(rows_returned), 0) AS read_per_row
FROM log
GROUP BY shape
ORDER BY total_ms DESC, shape
LIMIT 3;
