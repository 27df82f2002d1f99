-- Holds the subject as well, so that the inbox never looks into the table.
CREATE INDEX inbox ON tickets (firm_id, agent_id, opened_at, subject);
