-- Loses the other posts of the moment in which the last page ended.
SELECT id, published_at, title
FROM posts
WHERE published_at > :after
ORDER BY published_at, id
LIMIT :size;
