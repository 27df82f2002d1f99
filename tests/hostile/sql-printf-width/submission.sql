SELECT id, printf('%1000000000d', id) AS name FROM customers
