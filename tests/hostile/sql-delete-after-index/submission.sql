CREATE INDEX inbox ON tickets (firm_id, agent_id, opened_at);
DELETE FROM tickets
