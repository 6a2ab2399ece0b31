// Stored number of partners (deriveTotals.cypher); a partner's sites count as the partner.
//
// parent  the organisation
parent.partners
