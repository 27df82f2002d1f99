-- Posts of one moment in the order of their titles.
SELECT id, published_at, title
FROM posts
WHERE (published_at, id) > (:after, :afterId)
ORDER BY published_at, title
LIMIT :size;
