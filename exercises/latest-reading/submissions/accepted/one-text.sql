-- Joins the moment and the id to one text that sorts, and reads the id out of the greatest.
WITH last AS (
  SELECT CAST(substr(MAX(taken_at || printf('%012d', id)), 20) AS INTEGER) AS id
  FROM readings
  GROUP BY sensor
)
SELECT r.sensor, r.taken_at, r.value
FROM last JOIN readings AS r ON r.id = last.id;
