-- All payments to be reviewed, of every shop: O(n).
CREATE INDEX review ON payments (status);
