// Stored number of sources of the partnership (derivePartnerships.cypher).
//
// parent  the partnership
parent.sources
