SELECT pgno AS id, hex(data) AS name FROM sqlite_dbpage
