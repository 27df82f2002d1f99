-- Equality, then the range, and nothing else is asked for.
CREATE INDEX visits_of_page ON visits (page_id, ms);
