-- Goes through the whole log again for every shape: O(n²).
SELECT shape,
  (SELECT COUNT(*) FROM log WHERE shape = s.shape) AS calls,
  (SELECT COUNT(*) FROM log WHERE shape = s.shape AND ms IS NULL) AS cancelled,
  (SELECT COALESCE(SUM(ms), 0) FROM log WHERE shape = s.shape) AS total_ms,
  (SELECT SUM(rows_read) * 1.0 / NULLIF(SUM(rows_returned), 0) FROM log WHERE shape = s.shape) AS read_per_row
FROM (SELECT DISTINCT shape FROM log) AS s
ORDER BY total_ms DESC, shape
LIMIT 3;
