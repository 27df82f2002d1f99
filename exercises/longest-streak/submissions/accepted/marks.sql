-- Marks where a streak begins, and adds the marks up.
WITH days AS (
  SELECT DISTINCT user_id, date(at) AS day FROM logins
), marked AS (
  SELECT user_id, day,
    day IS NOT date(LAG(day) OVER (PARTITION BY user_id ORDER BY day), '+1 day') AS begins
  FROM days
), numbered AS (
  SELECT user_id, day, SUM(begins) OVER (PARTITION BY user_id ORDER BY day) AS streak
  FROM marked
), streaks AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(*) AS days
  FROM numbered
  GROUP BY user_id, streak
)
SELECT user_id, first_day, days
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS place
  FROM streaks
)
WHERE place = 1;
