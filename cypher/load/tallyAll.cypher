// Counts all loans and organisations of each sort anew, in the place of what was counted before.
// (:LoanTally {id, title, purpose, term, count, objects, objectsKnown, people, peopleKnown}): loans of a purpose and a term, their objects and
//   people as far as known, and of how many loans they are known.
// (:OrganisationTally {id, title, kind, region, count}): organisations of a kind in a region. What is not stated is absent.
CALL () {
  MATCH (old:LoanTally|OrganisationTally)
  DELETE old
}
CALL () {
  MATCH (loan:Loan)
  WITH loan.purpose AS purpose, loan.term AS term, count(*) AS count, sum(loan.objects) AS objects, count(loan.objects) AS objectsKnown,
    sum(loan.people) AS people, count(loan.people) AS peopleKnown
  CREATE (tally:LoanTally)
  SET tally = {id: coalesce(purpose, '') + '|' + coalesce(term, ''), title: 'Loans: ' + coalesce(purpose, '?') + ', ' + coalesce(term, '?'),
    purpose: purpose, term: term, count: count, objects: objects, objectsKnown: objectsKnown, people: people, peopleKnown: peopleKnown}
}
CALL () {
  MATCH (organisation:Organisation)
  WITH organisation.kind AS kind, organisation.region AS region, count(*) AS count
  CREATE (tally:OrganisationTally)
  SET tally = {id: coalesce(kind, '') + '|' + coalesce(region, ''), title: 'Organisations: ' + coalesce(kind, '?') + ', ' + coalesce(region, '?'),
    kind: kind, region: region, count: count}
}
