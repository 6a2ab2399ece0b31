// Schools in a region that no museum of another region has as a partner: the first 20 by name. $region, $near: the two regions.
MATCH (o:Organisation)
WHERE o.kind = 'SCHOOL' AND o.region = $region AND o.sortName IS NOT NULL
  AND NOT EXISTS { (o)-[:PARTNERS_WITH]-(p:Organisation) WHERE p.kind = 'MUSEUM' AND p.region = $near }
RETURN o.id AS id, o.name AS name ORDER BY o.sortName, o.id LIMIT 20
