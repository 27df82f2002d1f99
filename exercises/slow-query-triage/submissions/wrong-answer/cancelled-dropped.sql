-- Leaves cancelled runs out of everything.
SELECT shape, COUNT(*) AS calls, 0 AS cancelled, SUM(ms) AS total_ms,
  SUM(rows_read) * 1.0 / NULLIF(SUM(rows_returned), 0) AS read_per_row
FROM log
WHERE ms IS NOT NULL
GROUP BY shape
ORDER BY total_ms DESC, shape
LIMIT 3;
