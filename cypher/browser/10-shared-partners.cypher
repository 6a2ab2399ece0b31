// Shared partners of two museums Organisations that both museums work with. Replace the ids to see other museums.
WITH 'national:tate' AS one, 'national:bm' AS other
MATCH (a:Organisation {id: one})
MATCH (b:Organisation {id: other})
MATCH (a)-[mine:PARTNERS_WITH]-(partner:Organisation)-[theirs:PARTNERS_WITH]-(b)
WHERE NOT mine.mirrored AND NOT theirs.mirrored AND NOT EXISTS { (partner)-[:SITE_OF]->() }
RETURN a, mine, partner, theirs, b
ORDER BY mine.loans + mine.projects + theirs.loans + theirs.projects DESC
LIMIT 60
