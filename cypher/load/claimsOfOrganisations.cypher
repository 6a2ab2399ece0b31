// Stored claims of organisations, to decide again which organisations their unidentified mentions mean.
// Parameters: $ids: list of ids of organisations.
// Columns: id, claims (JSON), decided (true if a person judged it the same as, or different from, another).
// (:Organisation {id, claims})<-[:ON]-(:Judgement {judgement})
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
RETURN id, organisation.claims AS claims,
  EXISTS { (organisation)<-[:ON]-(judgement:Judgement) WHERE judgement.judgement <> 'UNSURE' } AS decided
