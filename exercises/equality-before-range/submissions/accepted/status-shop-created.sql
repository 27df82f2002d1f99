-- Both equalities, then the range.
CREATE INDEX review ON payments (status, shop_id, created_at);
