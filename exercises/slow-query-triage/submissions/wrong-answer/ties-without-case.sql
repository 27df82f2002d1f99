-- Orders shapes of equal totals without regard to case.
SELECT shape, COUNT(*) AS calls, COUNT(*) - COUNT(ms) AS cancelled, COALESCE(SUM(ms), 0) AS total_ms,
  SUM(rows_read) * 1.0 / NULLIF(SUM(rows_returned), 0) AS read_per_row
FROM log
GROUP BY shape
ORDER BY total_ms DESC, shape COLLATE NOCASE
LIMIT 3;
