-- Counts from the first day to the last, gaps and all.
SELECT user_id, date(MIN(at)) AS first_day,
  CAST(julianday(date(MAX(at))) - julianday(date(MIN(at))) AS INTEGER) + 1 AS days
FROM logins
GROUP BY user_id;
