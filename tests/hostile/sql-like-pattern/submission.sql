SELECT id, name FROM customers, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300) SELECT printf('%90000d', i) AS t FROM n)
WHERE t LIKE '% % % % % % % % % % % % % % % % % % % %x'
