-- Two tickets of an agent may be of the same second.
CREATE UNIQUE INDEX inbox ON tickets (firm_id, agent_id, opened_at);
