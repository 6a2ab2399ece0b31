// Deletes organisations that no row names any more, with their aliases, identifiers, merged ids,
// SAME judgements and UNSURE judgements. DIFFERENT judgements stay.
// Parameters: $rows: list of {id}.
// Columns: partnerships: ids of their partnerships, which are deleted with them.
// (:Alias)-[:NAMES]->(:Organisation)<-[:IDENTIFIES]-(:Identifier), (:MergedOrganisation)-[:MERGED_INTO]->(:Organisation)
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
WITH organisation, COLLECT { MATCH (organisation)-[sum:PARTNERS_WITH]-(:Organisation) RETURN sum.id } AS partnerships
CALL (organisation) {
  MATCH (organisation)<-[:NAMES|IDENTIFIES]-(own)
  DETACH DELETE own
}
CALL (organisation) {
  MATCH (organisation)<-[:MERGED_INTO*1..10]-(merged:MergedOrganisation)
  OPTIONAL MATCH (judgement:Judgement {judgement: 'SAME'})
  WHERE judgement.one = merged.id OR judgement.other = merged.id
  DETACH DELETE judgement, merged
}
CALL (organisation) {
  MATCH (organisation)<-[:ON]-(judgement:Judgement {judgement: 'UNSURE'})
  DETACH DELETE judgement
}
DETACH DELETE organisation
RETURN partnerships
