// A shortest way from partner to partner. $from, $to: the two ends.
MATCH (a:Organisation {id: $from}), (b:Organisation {id: $to})
MATCH way = shortestPath((a)-[:PARTNERS_WITH*..4]-(b))
RETURN {steps: length(way), names: [o IN nodes(way) | o.name]} AS answer
