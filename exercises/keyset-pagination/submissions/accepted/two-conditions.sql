-- Begins at the moment, and leaves out what was seen of it.
SELECT id, published_at, title
FROM posts
WHERE published_at >= :after
  AND (published_at > :after OR id > :afterId)
ORDER BY published_at, id
LIMIT :size;
