CREATE INDEX inbox ON tickets (firm_id, agent_id, opened_at);
CREATE TRIGGER t AFTER INSERT ON tickets BEGIN DELETE FROM tickets; END
