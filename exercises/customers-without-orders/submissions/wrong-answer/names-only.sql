-- Compares names: another customer of the same name has ordered.
SELECT id, name
FROM customers
WHERE name NOT IN (
  SELECT c.name FROM customers AS c JOIN orders AS o ON o.customer_id = c.id
);
