-- Puts together the latest moment and the greatest value, of different rows.
SELECT sensor, MAX(taken_at) AS taken_at, MAX(value) AS value
FROM readings
GROUP BY sensor;
