SELECT id, replace(replace(replace(replace(printf('%9000d', 1), ' ', '          '), ' ', '          '), ' ', '          '), ' ', '          ') AS name FROM customers
