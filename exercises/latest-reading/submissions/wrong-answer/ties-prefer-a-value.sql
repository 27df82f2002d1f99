-- Of readings of one moment prefers one that has a value.
SELECT sensor, taken_at, value FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY sensor ORDER BY taken_at DESC, value IS NULL, id DESC) AS n FROM readings)
WHERE n = 1;
