-- The same, slowest first.
CREATE INDEX by_page ON visits (page_id, ms DESC);
