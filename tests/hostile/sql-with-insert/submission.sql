WITH a AS (SELECT 99 AS id) INSERT INTO customers SELECT id, 'x' FROM a
