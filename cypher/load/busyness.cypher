// How much organisations and their sites did: to read the sums of a pair from the side that did less.
// Parameters: $ids: list of ids.
// Columns: id, facts (INTEGER).
UNWIND $ids AS id
MATCH (:Organisation {id: id})<-[:SITE_OF*0..3]-(part:Organisation)
RETURN id, sum(COUNT { (part)-[:LENT]->() } + COUNT { (part)<-[:TO]-() } + COUNT { (part)-[:PARTICIPATES_IN]->() }) AS facts
