// How many sources state what joins the two, as the partnership keeps it (derivePartnerships.cypher).
//
// parent  the partnership
parent.sources
