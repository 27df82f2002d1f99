-- The agent alone, of all firms: O(n).
CREATE INDEX inbox ON tickets (agent_id);
