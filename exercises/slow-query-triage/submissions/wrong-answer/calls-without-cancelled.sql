-- Counts the runs that have a duration.
SELECT shape, COUNT(ms) AS calls, SUM(ms IS NULL) AS cancelled, COALESCE(SUM(ms), 0) AS total_ms,
  SUM(rows_read) * 1.0 / NULLIF(SUM(rows_returned), 0) AS read_per_row
FROM log
GROUP BY shape
ORDER BY total_ms DESC, shape
LIMIT 3;
