-- Numbers the shapes by their totals.
WITH shapes AS (
  SELECT shape, COUNT(*) AS calls, SUM(ms IS NULL) AS cancelled, TOTAL(ms) AS ms,
    SUM(rows_read) AS read, SUM(rows_returned) AS returned
  FROM log
  GROUP BY shape
)
SELECT shape, calls, cancelled, CAST(ms AS INTEGER) AS total_ms,
  CASE WHEN returned > 0 THEN CAST(read AS REAL) / returned END AS read_per_row
FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY ms DESC, shape) AS place FROM shapes)
WHERE place <= 3
ORDER BY place;
