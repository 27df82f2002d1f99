UPDATE customers SET name = 'x'
