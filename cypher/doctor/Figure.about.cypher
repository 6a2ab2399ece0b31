// Is every figure about one organisation, one area, or all surveyed museums together?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Figure)-[:ABOUT]->(:Organisation or :Area)
UNWIND $ids AS id
MATCH (figure:Figure {id: id})
WITH id, COLLECT { MATCH (figure)-[:ABOUT]->(what) RETURN coalesce(what.id, '?') } AS about, EXISTS { (figure)-[:ABOUT]->(other) WHERE NOT other:Organisation AND NOT other:Area } AS odd
WHERE size(about) > 1 OR odd
RETURN id, 'is about ' + reduce(all = about[0], one IN tail(about) | all + ' and ' + one) AS what
