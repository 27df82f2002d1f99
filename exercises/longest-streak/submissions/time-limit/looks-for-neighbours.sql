-- Looks through all logins for the day before, for every login.
WITH starts AS (
  SELECT DISTINCT user_id, date(at) AS day
  FROM logins AS l
  WHERE NOT EXISTS (
    SELECT 1 FROM logins AS earlier
    WHERE earlier.user_id = l.user_id AND date(earlier.at) = date(l.at, '-1 day')
  )
), ends AS (
  SELECT DISTINCT user_id, date(at) AS day
  FROM logins AS l
  WHERE NOT EXISTS (
    SELECT 1 FROM logins AS later
    WHERE later.user_id = l.user_id AND date(later.at) = date(l.at, '+1 day')
  )
), streaks AS (
  SELECT s.user_id, s.day AS first_day,
    CAST(julianday(MIN(e.day)) - julianday(s.day) AS INTEGER) + 1 AS days
  FROM starts AS s JOIN ends AS e ON e.user_id = s.user_id AND e.day >= s.day
  GROUP BY s.user_id, s.day
)
SELECT user_id, first_day, days
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS place FROM streaks)
WHERE place = 1;
