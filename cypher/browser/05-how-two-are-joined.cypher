// How a university and a gallery that never worked together are joined all the same
MATCH (one:University {name: 'University of Oxford'}), (other:Museum {name: 'Hatton Gallery'})
MATCH path = allShortestPaths((one)-[:PARTICIPATES_IN|LENT|TO*..8]-(other))
RETURN path
LIMIT 10
