-- Numbers days by a dense rank, so that logins of one day need not be merged first.
WITH ranked AS (
  SELECT user_id, date(at) AS day,
    unixepoch(date(at)) / 86400 - DENSE_RANK() OVER (PARTITION BY user_id ORDER BY date(at)) AS island
  FROM logins
), streaks AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(DISTINCT day) AS days
  FROM ranked
  GROUP BY user_id, island
), ordered AS (
  SELECT *, RANK() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS place FROM streaks
)
SELECT user_id, first_day, days FROM ordered WHERE place = 1;
