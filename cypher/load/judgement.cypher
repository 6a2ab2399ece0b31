// One judgement with its two organisations.
// Parameters: $id.
// Columns: one, other (ids), judgement, keepsOne (more is known about the first), merged (id of the organisation that was
//   merged; null if none).
// (:Judgement)
MATCH (judgement:Judgement {id: $id})
OPTIONAL MATCH (one:Organisation {id: judgement.one})
OPTIONAL MATCH (other:Organisation {id: judgement.other})
OPTIONAL MATCH (merged:MergedOrganisation) WHERE merged.id IN [judgement.one, judgement.other]
RETURN judgement.one AS one, judgement.other AS other, judgement.judgement AS judgement, merged.id AS merged,
  [one:NationalMuseum, one.rorId IS NOT NULL, one.loans + one.projects] >= [other:NationalMuseum, other.rorId IS NOT NULL, other.loans + other.projects] AS keepsOne
LIMIT 1
