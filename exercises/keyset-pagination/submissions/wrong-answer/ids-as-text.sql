-- One text of moment and id: 10 comes before 9.
SELECT id, published_at, title
FROM posts
WHERE published_at >= :after
  AND published_at || ' ' || id > :after || ' ' || :afterId
ORDER BY published_at, id
LIMIT :size;
