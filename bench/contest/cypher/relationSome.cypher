// Museums in a region that have a university of another region as a partner: the first 20 by name. $region, $near: the two regions.
MATCH (o:Organisation)
WHERE o.kind = 'MUSEUM' AND o.region = $region AND o.sortName IS NOT NULL
  AND EXISTS { (o)-[:PARTNERS_WITH]-(p:Organisation) WHERE p.kind = 'UNIVERSITY' AND p.region = $near }
RETURN o.id AS id, o.name AS name ORDER BY o.sortName, o.id LIMIT 20
