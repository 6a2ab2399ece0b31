// How many loans join the two, as the partnership keeps it (derivePartnerships.cypher): with those of the sites of both.
//
// parent  the partnership
parent.loans
