-- Finds the moment of each sensor, then the last row that has it.
WITH newest AS (
  SELECT sensor, MAX(taken_at) AS taken_at FROM readings GROUP BY sensor
), last AS (
  SELECT MAX(id) AS id
  FROM readings JOIN newest USING (sensor, taken_at)
  GROUP BY sensor
)
SELECT sensor, taken_at, value FROM readings JOIN last USING (id);
