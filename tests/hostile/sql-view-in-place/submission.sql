CREATE TEMP VIEW orders AS SELECT 1 AS customer_id
