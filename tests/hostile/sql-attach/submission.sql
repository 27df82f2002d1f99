ATTACH '/etc/passwd' AS other
