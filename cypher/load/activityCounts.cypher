// Number of activities of organisations and their sites, to aggregate a pair from the smaller side.
// Parameters: $ids: list of ids.
// Columns: id, facts (INTEGER).
UNWIND $ids AS id
MATCH (:Organisation {id: id})<-[:SITE_OF*0..3]-(part:Organisation)
RETURN id, sum(COUNT { (part)-[:LENT]->() } + COUNT { (part)<-[:TO]-() } + COUNT { (part)-[:PARTICIPATES_IN]->() }) AS facts
