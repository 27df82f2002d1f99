-- Compares lengths as texts of two digits.
WITH days AS (SELECT DISTINCT user_id, date(at) AS day FROM logins),
runs AS (SELECT user_id, day, julianday(day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS g FROM days),
streaks AS (SELECT user_id, MIN(day) AS first_day, COUNT(*) AS days FROM runs GROUP BY user_id, g)
SELECT s.user_id, s.first_day, s.days FROM streaks s JOIN (
  SELECT user_id, MAX(printf('%02d', days) || printf('%03d', 366 - strftime('%j', first_day))) AS k FROM streaks GROUP BY user_id) m
ON m.user_id = s.user_id AND m.k = printf('%02d', s.days) || printf('%03d', 366 - strftime('%j', s.first_day));
