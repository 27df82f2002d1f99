-- The agent first: the tickets of a firm lie all over the index: O(n).
CREATE INDEX inbox ON tickets (agent_id, firm_id, opened_at);
