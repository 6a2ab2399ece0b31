// The 20 newest loans for a purpose: who lent, who borrowed, and on what evidence. $purpose: the purpose.
MATCH (l:Loan)
WHERE l.purpose = $purpose AND l.earliestStart IS NOT NULL
WITH l ORDER BY l.earliestStart DESC, l.id LIMIT 20
RETURN l.title AS title, l.objects AS objects,
  COLLECT { MATCH (o:Organisation)-[:LENT]->(l) RETURN o.name ORDER BY o.sortName, o.id } AS lenders,
  COLLECT { MATCH (l)-[:TO]->(o:Organisation) RETURN o.name ORDER BY o.sortName, o.id } AS borrowers,
  COLLECT { MATCH (l)-[e:EVIDENCED_BY]->(s:Source) RETURN [s.title, e.rows] ORDER BY s.title, s.id } AS evidence
