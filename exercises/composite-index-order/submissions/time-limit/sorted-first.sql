-- The order first: everything is read until ten tickets of the agent were met: O(n).
CREATE INDEX inbox ON tickets (opened_at, firm_id, agent_id);
