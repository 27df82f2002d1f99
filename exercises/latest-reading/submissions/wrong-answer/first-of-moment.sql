-- Of readings of one moment it takes the first to come.
SELECT sensor, taken_at, value
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY taken_at DESC, id) AS number
  FROM readings
)
WHERE number = 1;
