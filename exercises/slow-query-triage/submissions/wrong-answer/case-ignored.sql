-- Takes shapes that differ in case for one.
SELECT shape, COUNT(*) AS calls, COUNT(*) - COUNT(ms) AS cancelled, COALESCE(SUM(ms), 0) AS total_ms,
  SUM(rows_read) * 1.0 / NULLIF(SUM(rows_returned), 0) AS read_per_row
FROM log
GROUP BY shape COLLATE NOCASE
ORDER BY total_ms DESC, shape
LIMIT 3;
