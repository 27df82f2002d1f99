-- A streak goes on with the next user.
WITH d AS (SELECT DISTINCT user_id AS u, date(at) AS day FROM logins),
f AS (SELECT u, day, day IS NOT date(LAG(day) OVER (ORDER BY u, day), '+1 day') AS starts FROM d),
g AS (SELECT u, day, SUM(starts) OVER (ORDER BY u, day) AS no FROM f),
s AS (SELECT MIN(u) AS user_id, MIN(day) AS first_day, COUNT(*) AS days FROM g GROUP BY no)
SELECT user_id, first_day, days FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS n FROM s) WHERE n = 1;
