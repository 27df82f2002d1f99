-- Leaves out readings without a value.
SELECT sensor, taken_at, value
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY taken_at DESC, id DESC) AS number
  FROM readings
  WHERE value IS NOT NULL
)
WHERE number = 1;
