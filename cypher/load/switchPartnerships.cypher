// Replaces partnerships by their staged values, and deletes those whose removal is staged.
// Parameters: $limit (INTEGER: maximum number of partnerships).
// Columns: id (of the partnership), became: ADDED, ALTERED or RETRACTED. No row if none is staged.
// (:Organisation)-[:STAGED_PARTNERSHIP {id, removed, …}]->(:Organisation), (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
MATCH (museum)-[staged:STAGED_PARTNERSHIP]->(partner)
WITH museum, staged, partner
LIMIT $limit
// index lookup by id, instead of expanding an organisation with thousands of partners
OPTIONAL MATCH ()-[known:PARTNERS_WITH {id: staged.id}]->()
USING INDEX known:PARTNERS_WITH(id)
WITH museum, staged, partner, known, properties(staged) AS values, staged.id AS id
DELETE staged
WITH museum, partner, known, values, id,
  CASE WHEN values.removed THEN 'RETRACTED' WHEN known IS NULL THEN 'ADDED' ELSE 'ALTERED' END AS became
FOREACH (stale IN CASE WHEN became = 'RETRACTED' AND known IS NOT NULL THEN [known] ELSE [] END | DELETE stale)
FOREACH (current IN CASE WHEN became = 'ALTERED' THEN [known] ELSE [] END | SET current = values)
FOREACH (_ IN CASE WHEN became = 'ADDED' THEN [1] ELSE [] END |
  CREATE (museum)-[partnership:PARTNERS_WITH]->(partner)
  SET partnership = values)
RETURN id, became
