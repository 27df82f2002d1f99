-- Loses later posts with smaller ids.
SELECT id, published_at, title
FROM posts
WHERE published_at >= :after AND id > :afterId
ORDER BY published_at, id
LIMIT :size;
