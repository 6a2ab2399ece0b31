// Stages the recomputation of the totals of organisations: it follows the switch of their partnerships (switchPartnerships.cypher).
// Parameters: $ids: list of ids.
// (:StagedTotals {ids})
CREATE (:StagedTotals {title: 'Totals to recompute', ids: $ids})
