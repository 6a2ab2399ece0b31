// Find an organisation by its name
// Type the first letters of words in lower case: '+brit* +lib*'. Other names of an organisation also match.
CALL db.index.fulltext.queryNodes('names', '+oxford* +univ*', {limit: 60}) YIELD node, score
WHERE node:Organisation OR node:Alias
MATCH found = (node)-[:NAMES*0..1]->(organisation:Organisation)
WITH found, organisation, max(score) AS score
RETURN found, organisation.id AS id, organisation.name AS name
ORDER BY score DESC
LIMIT 20
