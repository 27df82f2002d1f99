WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50)
SELECT i AS id, printf('%9000d', i) AS name FROM n, customers
