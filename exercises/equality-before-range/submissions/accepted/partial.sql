-- Holds the payments to be reviewed alone.
CREATE INDEX review ON payments (shop_id, created_at) WHERE status = 'review';
