// Ways between two
// How two that never worked together are joined all the same: the shortest ways through loans and projects. Other ids show
// others ("Find an organisation by its name" tells them).
WITH 'ror:052gg0110' AS one, 'org:1eab5560c10d' AS other
MATCH (a:Organisation {id: one})
MATCH (b:Organisation {id: other})
MATCH way = allShortestPaths((a)-[:PARTICIPATES_IN|LENT|TO*..8]-(b))
RETURN way
LIMIT 10
