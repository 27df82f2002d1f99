-- An index for each query.
CREATE INDEX a ON visits (page_id, ms);
CREATE INDEX b ON visits (page_id);
