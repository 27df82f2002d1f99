-- Gives NULL where no row was read.
WITH g AS (
  SELECT shape, COUNT(1) AS calls, SUM(CASE WHEN ms IS NULL THEN 1 ELSE 0 END) AS cancelled, SUM(IFNULL(ms, 0)) AS total_ms, SUM(rows_read) AS rr, SUM(rows_returned) AS rt
  FROM log GROUP BY shape),
k AS (SELECT *, ROW_NUMBER() OVER (ORDER BY total_ms DESC, shape) AS n FROM g)
SELECT shape, calls, cancelled, total_ms, CASE WHEN rr > 0 AND rt > 0 THEN CAST(rr AS REAL) / rt END AS read_per_row
FROM k WHERE n <= 3 ORDER BY n;
