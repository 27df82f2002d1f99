-- Numbers the readings of each sensor from the newest on.
SELECT sensor, taken_at, value
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY taken_at DESC, id DESC) AS number
  FROM readings
)
WHERE number = 1;
