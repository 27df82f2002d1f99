CREATE INDEX a ON tickets ((SELECT COUNT(*) FROM tickets))
