// How many partnerships it has, each partner once, as it keeps it (deriveTotals.cypher): sites of partners not counted apart.
//
// parent  the organisation
parent.partners
