// Which properties the relationships of the graph have, by their type, and of which types.
//
// type        type of the relationship
// name        a property; null if a relationship has none
// types       types of its values, as valueType() names them
MATCH ()-[link]->()
CALL (link) { UNWIND CASE WHEN size(keys(link)) = 0 THEN [null] ELSE keys(link) END AS name RETURN name, valueType(link[name]) AS valueType }
RETURN type(link) AS type, name, collect(DISTINCT valueType) AS types
ORDER BY type, name
