// Its identifiers in registers, with their schemes, in order.
// (:Identifier)-[:IDENTIFIES]->(:Organisation)
//
// node    an organisation
COLLECT { MATCH (node)<-[:IDENTIFIES]-(identifier:Identifier) RETURN identifier.id AS id ORDER BY id }
