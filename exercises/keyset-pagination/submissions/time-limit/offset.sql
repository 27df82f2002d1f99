-- Counts what was shown before and skips it.
SELECT id, published_at, title
FROM posts
ORDER BY published_at, id
LIMIT :size
OFFSET (SELECT COUNT(*) FROM posts WHERE (published_at, id) <= (:after, :afterId));
