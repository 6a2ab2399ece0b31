// Recomputes the tallies of all loans and organisations, replacing the old ones.
// (:LoanTally {id, title, purpose, term, count, objects, objectsKnown, people, peopleKnown}): loans by purpose and term, their stated objects and
//   people, and the number of loans that state them.
// (:OrganisationTally {id, title, kind, region, count}): organisations by kind and region. Unknown values are absent.
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
