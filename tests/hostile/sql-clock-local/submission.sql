SELECT id, datetime('2026-01-01', 'localtime') AS name FROM customers
