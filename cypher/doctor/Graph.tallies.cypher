// Do the tallies of loans and organisations match their counts and sums?
// Columns: id, what.
// (:Loan), (:LoanTally), (:Organisation), (:OrganisationTally)
CALL () {
  MATCH (loan:Loan)
  WITH coalesce(loan.purpose, '') + '|' + coalesce(loan.term, '') AS id, count(*) AS count, sum(loan.objects) AS objects,
    count(loan.objects) AS objectsKnown, sum(loan.people) AS people, count(loan.people) AS peopleKnown
  RETURN 'loans ' + id AS id, [count, objects, objectsKnown, people, peopleKnown] AS is, null AS kept
  UNION ALL
  MATCH (tally:LoanTally)
  RETURN 'loans ' + coalesce(tally.purpose, '') + '|' + coalesce(tally.term, '') AS id, null AS is,
    [tally.count, tally.objects, tally.objectsKnown, tally.people, tally.peopleKnown] AS kept
  UNION ALL
  MATCH (organisation:Organisation)
  WITH coalesce(organisation.kind, '') + '|' + coalesce(organisation.region, '') AS id, count(*) AS count
  RETURN 'organisations ' + id AS id, [count] AS is, null AS kept
  UNION ALL
  MATCH (tally:OrganisationTally)
  RETURN 'organisations ' + coalesce(tally.kind, '') + '|' + coalesce(tally.region, '') AS id, null AS is, [tally.count] AS kept
}
WITH id, coalesce(head(collect(is)), []) AS is, coalesce(head(collect(kept)), []) AS kept
WHERE is <> kept
RETURN id, 'is counted as' + reduce(text = '', number IN kept | text + ' ' + coalesce(toString(number), '-')) + ' and should be' +
  reduce(text = '', number IN is | text + ' ' + coalesce(toString(number), '-')) AS what
