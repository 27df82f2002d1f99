INSERT INTO customers VALUES (99, 'Mallory')
