// Which universities partner with which museums of a region? The first 20 pairs by name, with their facts. $region: the museums'.
MATCH (m:Organisation)-[e:PARTNERS_WITH]->(p:Organisation)
WHERE m.region = $region AND p.kind = 'UNIVERSITY' AND e.sortName IS NOT NULL
RETURN m.name AS museum, p.name AS partner, e.objects AS objects, e.firstYear AS firstYear, e.lastYear AS lastYear
ORDER BY e.sortName, e.id LIMIT 20
