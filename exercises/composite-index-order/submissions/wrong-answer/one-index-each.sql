-- An index for each query, where one does for both.
CREATE INDEX inbox ON tickets (agent_id, firm_id, opened_at);
CREATE INDEX counts ON tickets (firm_id, agent_id);
