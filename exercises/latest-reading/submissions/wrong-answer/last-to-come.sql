-- Takes the row that came last, which need not be the last that was taken.
SELECT sensor, taken_at, value
FROM readings
WHERE id IN (SELECT MAX(id) FROM readings GROUP BY sensor);
