VACUUM INTO '/tmp/stolen.db'
