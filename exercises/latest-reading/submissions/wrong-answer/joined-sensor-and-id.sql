-- Joins sensor and id to one text, as s1 and 2, which are s and 12 as well.
WITH top AS (
  SELECT r.sensor || MAX(r.id) AS k FROM readings r
  JOIN (SELECT sensor, MAX(taken_at) AS t FROM readings GROUP BY sensor) m ON m.sensor = r.sensor AND m.t = r.taken_at
  GROUP BY r.sensor)
SELECT sensor, taken_at, value FROM readings WHERE sensor || id IN (SELECT k FROM top);
