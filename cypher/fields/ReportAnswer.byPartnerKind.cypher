// Measures by kind of partner.
//
// parent  a part of the report: a map with the list byPartnerKind
// node    a kind's measures
UNWIND parent.byPartnerKind AS node
