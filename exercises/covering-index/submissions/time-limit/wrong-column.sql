-- Holds a column that nobody asks for.
CREATE INDEX visits_of_page ON visits (page_id, day);
