-- The range first: every payment since the day is looked at, of all shops: O(n).
CREATE INDEX review ON payments (created_at, shop_id, status);
