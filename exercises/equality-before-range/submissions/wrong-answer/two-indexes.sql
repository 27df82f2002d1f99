-- An index for each query, where one does for both.
CREATE INDEX by_day ON payments (status, shop_id, created_at);
CREATE INDEX next ON payments (shop_id, status, created_at);
