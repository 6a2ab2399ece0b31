// Facet by source of a loan or project.
//
// node    a partnership
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
UNWIND split(split(fact, '/')[9], '#')[1..-1] AS key
