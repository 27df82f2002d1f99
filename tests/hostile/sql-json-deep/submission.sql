SELECT id, json(printf('%.*c', 5000, '[')) AS name FROM customers
