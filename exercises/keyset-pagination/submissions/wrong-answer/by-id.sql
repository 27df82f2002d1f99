-- Goes on by the id, as if posts were published in that order.
SELECT id, published_at, title
FROM posts
WHERE id > :afterId
ORDER BY id
LIMIT :size;
