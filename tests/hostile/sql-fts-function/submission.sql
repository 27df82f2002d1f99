SELECT fts5_source_id() AS name, id FROM customers
