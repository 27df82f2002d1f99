-- Sorts the other way round.
SELECT id, published_at, title
FROM posts
WHERE (published_at, id) > (:after, :afterId)
ORDER BY published_at DESC, id DESC
LIMIT :size;
