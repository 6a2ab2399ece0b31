// Shortest paths between two organisations How two organisations that have never worked together are connected
// through loans and projects. Replace the ids to see others ("Find an organisation by its name" lists ids).
WITH 'ror:052gg0110' AS one, 'org:1eab5560c10d' AS other
MATCH (a:Organisation {id: one})
MATCH (b:Organisation {id: other})
MATCH way = allShortestPaths((a)-[:PARTICIPATES_IN|LENT|TO*..8]-(b))
RETURN way
LIMIT 10
