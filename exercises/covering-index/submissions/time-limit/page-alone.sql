-- Finds the rows, then visits the table for each.
CREATE INDEX visits_of_page ON visits (page_id);
