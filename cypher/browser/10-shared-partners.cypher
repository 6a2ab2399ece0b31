// Partners in common
// Whom two museums both work with. Other ids show others.
WITH 'national:tate' AS one, 'national:bm' AS other
MATCH (a:Organisation {id: one})
MATCH (b:Organisation {id: other})
MATCH (a)-[mine:PARTNERS_WITH]-(partner:Organisation)-[theirs:PARTNERS_WITH]-(b)
WHERE NOT mine.mirrored AND NOT theirs.mirrored AND NOT EXISTS { (partner)-[:SITE_OF]->() }
RETURN a, mine, partner, theirs, b
ORDER BY mine.loans + mine.projects + theirs.loans + theirs.projects DESC
LIMIT 60
