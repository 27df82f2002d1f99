CREATE INDEX a ON tickets (firm_id); CREATE INDEX b ON tickets (agent_id);
CREATE INDEX c ON tickets (opened_at); CREATE INDEX d ON tickets (subject)
