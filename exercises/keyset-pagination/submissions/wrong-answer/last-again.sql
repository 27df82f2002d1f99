-- Shows the last post of the page before again.
SELECT id, published_at, title
FROM posts
WHERE (published_at, id) >= (:after, :afterId)
ORDER BY published_at, id
LIMIT :size;
