-- One text of moment and id: 10 comes before 9.
SELECT sensor, taken_at, value
FROM (SELECT sensor, taken_at, value, MAX(taken_at || '#' || id) FROM readings GROUP BY sensor);
