// State of the return of each museum of a survey, by name of the museum. A submission belongs to a museum if its `museum` is the id or a name
// of it; printed names that await a judgement are none.
// (:Submission)-[:CONTAINS]->(:Row), (:Judgement)-[:ON]->(:Organisation)
//
// parent  the survey
// node    a map {museum: id, submissions: [ids], rows, errors, warnings, openJudgements: INTEGERs}
UNWIND parent.museums AS asked
CALL (asked) {
  MATCH (museum:Organisation {id: asked})
  RETURN museum
  UNION
  MATCH (:MergedOrganisation {id: asked})-[:MERGED_INTO*1..10]->(museum:Organisation)
  RETURN museum
}
WITH DISTINCT parent, museum ORDER BY museum.sortName, museum.id
CALL (parent, museum) {
  WITH [museum.id, museum.name] + COLLECT {
    MATCH (museum)<-[:NAMES]-(alias:Alias) WHERE alias.use <> 'PRINTED' RETURN alias.name
  } AS names
  MATCH (submission:Submission {year: parent.year})
  WHERE submission.museum IN names AND submission.state IN ['APPLYING', 'APPLIED', 'UNDOING']
  WITH submission ORDER BY submission.at DESC, submission.id
  RETURN collect(submission) AS submissions
}
CALL (submissions) {
  UNWIND submissions AS submission
  MATCH (submission)-[:CONTAINS]->(row:Row {state: 'LIVE'})
  UNWIND row.resolvedIds AS id
  WITH DISTINCT id
  MATCH (:Organisation {id: id})<-[:ON]-(judgement:Judgement {judgement: 'UNSURE'})
  RETURN count(DISTINCT judgement) AS openJudgements
}
WITH {
  museum: museum.id,
  submissions: [submission IN submissions | submission.id],
  rows: reduce(sum = 0, submission IN submissions | sum + coalesce(submission.rows, 0)),
  errors: reduce(sum = 0, submission IN submissions | sum + coalesce(submission.errors, 0)),
  warnings: reduce(sum = 0, submission IN submissions | sum + coalesce(submission.warnings, 0)),
  openJudgements: openJudgements
} AS node
