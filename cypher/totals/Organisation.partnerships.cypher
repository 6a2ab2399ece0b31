// Stored number of partnerships, one for each partner (deriveTotals.cypher); a partner's sites count as the partner.
//
// parent  the organisation
parent.partners
