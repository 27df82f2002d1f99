-- Takes the latest of equally long streaks.
WITH days AS (
  SELECT DISTINCT user_id, date(at) AS day FROM logins
), islands AS (
  SELECT user_id, day, julianday(day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS island
  FROM days
), streaks AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(*) AS days FROM islands GROUP BY user_id, island
)
SELECT user_id, first_day, days
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC, first_day DESC) AS place FROM streaks)
WHERE place = 1;
