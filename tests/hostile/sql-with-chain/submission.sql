WITH a0 AS (SELECT 1 AS n UNION ALL SELECT 2),
a1 AS (SELECT a.n FROM a0 a, a0 b),
a2 AS (SELECT a.n FROM a1 a, a1 b),
a3 AS (SELECT a.n FROM a2 a, a2 b),
a4 AS (SELECT a.n FROM a3 a, a3 b),
a5 AS (SELECT a.n FROM a4 a, a4 b),
a6 AS (SELECT a.n FROM a5 a, a5 b),
a7 AS (SELECT a.n FROM a6 a, a6 b)
SELECT n AS id, 'x' AS name FROM a7
