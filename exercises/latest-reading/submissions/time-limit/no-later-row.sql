-- Looks for a later row among all of them: O(n²).
SELECT sensor, taken_at, value
FROM readings AS r
WHERE NOT EXISTS (
  SELECT 1 FROM readings AS later
  WHERE later.sensor = r.sensor
    AND (later.taken_at > r.taken_at OR (later.taken_at = r.taken_at AND later.id > r.id))
);
