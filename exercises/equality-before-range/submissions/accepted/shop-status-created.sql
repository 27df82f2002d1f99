-- The equalities the other way round.
CREATE INDEX review ON payments (shop_id, status, created_at, amount);
