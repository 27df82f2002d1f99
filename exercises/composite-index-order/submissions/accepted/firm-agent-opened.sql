-- What both compare by = first, then what is grouped, then what is sorted.
CREATE INDEX tickets_inbox ON tickets (firm_id, agent_id, opened_at);
