// Which universities partner with which museums of a region? The first 20 pairs by name, with their facts. $region: the museums'.
MATCH (m:Organisation)-[e:PARTNERS_WITH]->(p:Organisation)
WHERE m.region = $region AND p.kind = 'UNIVERSITY' AND e.sortName IS NOT NULL
WITH m, p, e ORDER BY e.sortName, e.id LIMIT 20
RETURN {museum: m.name, partner: p.name, objects: e.objects, firstYear: e.firstYear, lastYear: e.lastYear} AS answer
