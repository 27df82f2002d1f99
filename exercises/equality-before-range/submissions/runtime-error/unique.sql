-- Two payments of a shop may be to be reviewed since the same second.
CREATE UNIQUE INDEX review ON payments (shop_id, created_at) WHERE status = 'review';
