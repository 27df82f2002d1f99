-- Ends before the moments of the last day of the year.
SELECT id, published_at, title FROM posts
WHERE published_at BETWEEN :after AND '2026-12-31' AND (published_at, id) > (:after, :afterId)
ORDER BY published_at, id LIMIT :size;
