-- The same, with the newest first in the index, and its name in quotes.
CREATE INDEX IF NOT EXISTS "inbox" ON tickets (firm_id, agent_id, opened_at DESC);
