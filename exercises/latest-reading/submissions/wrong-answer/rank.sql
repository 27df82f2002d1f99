-- Readings of one moment all have rank 1.
SELECT sensor, taken_at, value
FROM (
  SELECT *, RANK() OVER (PARTITION BY sensor ORDER BY taken_at DESC) AS place
  FROM readings
)
WHERE place = 1;
