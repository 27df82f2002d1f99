-- The rest of the moment, then what is later.
SELECT id, published_at, title
FROM (
  SELECT * FROM (
    SELECT * FROM posts WHERE published_at = :after AND id > :afterId ORDER BY id LIMIT :size
  )
  UNION ALL
  SELECT * FROM (
    SELECT * FROM posts WHERE published_at > :after ORDER BY published_at, id LIMIT :size
  )
)
ORDER BY published_at, id
LIMIT :size;
