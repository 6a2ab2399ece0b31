// The first 20 organisations of a kind in a region, by name. $kind, $region: one each.
MATCH (o:Organisation)
WHERE o.kind = $kind AND o.region = $region AND o.sortName IS NOT NULL
RETURN o.id AS id, o.name AS name ORDER BY o.sortName, o.id LIMIT 20
