CREATE UNIQUE INDEX inbox ON tickets (firm_id)
