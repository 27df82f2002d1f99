DELETE FROM orders RETURNING id, 'x' AS name
