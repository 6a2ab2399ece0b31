// What stands below it in the answer, one after the other: byPartnerKind.
//
// parent  a part of the report: a map with the list byPartnerKind
// node    a kind's measures
UNWIND parent.byPartnerKind AS node
