// The 20 organisations of a kind that have most partners. $kind: the kind.
MATCH (o:Organisation)
WHERE o.kind = $kind AND o.partners IS NOT NULL
RETURN o.id AS id, o.name AS name ORDER BY o.partners DESC, o.id LIMIT 20
