CREATE INDEX inbox ON tickets (firm_id);
ANALYZE
