// Whom two museums have in common: how many, and the 20 with whom they did most. $one, $other: the two.
MATCH (a:Organisation {id: $one})-[e:PARTNERS_WITH]-(p)-[f:PARTNERS_WITH]-(b:Organisation {id: $other})
WHERE NOT e.mirrored AND NOT f.mirrored
WITH p, e.loans + e.projects + f.loans + f.projects AS strength ORDER BY strength DESC, p.sortName
WITH collect([p.name, strength]) AS everybody
RETURN size(everybody) AS total, everybody[..20] AS partners
