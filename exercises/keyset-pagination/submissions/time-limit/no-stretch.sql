-- Computes with the column: no stretch of the index is meant.
SELECT id, published_at, title
FROM posts
WHERE published_at || printf('%09d', id) > :after || printf('%09d', :afterId)
ORDER BY published_at, id
LIMIT :size;
