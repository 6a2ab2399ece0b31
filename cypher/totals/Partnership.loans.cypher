// Stored number of loans between the two, including those of their sites (derivePartnerships.cypher).
//
// parent  the partnership
parent.loans
