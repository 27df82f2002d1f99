WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300)
SELECT 1 AS id, group_concat(printf('%900d', i)) AS name FROM n
