-- The first page begins with the first post, whatever :after is.
SELECT id, published_at, title
FROM posts
WHERE (published_at, id) > (CASE WHEN :afterId = 0 THEN '' ELSE :after END, :afterId)
ORDER BY published_at, id
LIMIT :size;
