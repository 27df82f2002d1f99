-- The range before an equality: all payments of the shop since the day are looked at.
CREATE INDEX review ON payments (shop_id, created_at, status);
