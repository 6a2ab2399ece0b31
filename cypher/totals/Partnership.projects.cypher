// Stored number of projects of the two, including those of their sites (derivePartnerships.cypher).
//
// parent  the partnership
parent.projects
