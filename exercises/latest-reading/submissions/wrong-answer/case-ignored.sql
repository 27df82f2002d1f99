-- Takes sensors whose names differ in case for one.
SELECT sensor, taken_at, value
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY sensor COLLATE NOCASE ORDER BY taken_at DESC, id DESC) AS number
  FROM readings
)
WHERE number = 1;
