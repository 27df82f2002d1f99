-- Covers, and has to be read to its end each time: O(n).
CREATE INDEX visits_of_page ON visits (ms, page_id);
