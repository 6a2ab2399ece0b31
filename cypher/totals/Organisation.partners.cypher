// How many partners it has, as it keeps it (deriveTotals.cypher): sites of partners not counted apart.
//
// parent  the organisation
parent.partners
