SELECT id, hex(randomblob(4)) AS name FROM customers
