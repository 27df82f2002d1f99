-- Hides equal rows of one moment, and keeps those that differ.
SELECT DISTINCT sensor, taken_at, value
FROM (
  SELECT *, RANK() OVER (PARTITION BY sensor ORDER BY taken_at DESC) AS place
  FROM readings
)
WHERE place = 1;
