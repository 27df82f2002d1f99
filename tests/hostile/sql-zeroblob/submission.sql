SELECT id, hex(zeroblob(1000000000)) AS name FROM customers
