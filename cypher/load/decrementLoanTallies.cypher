// Subtracts loans from their tallies before they are changed or deleted; empty tallies are deleted.
// Parameters: $rows: list of {id}, without duplicates; unknown ids are ignored.
// (:Loan), (:LoanTally)
UNWIND $rows AS row
MATCH (loan:Loan {id: row.id})
WITH coalesce(loan.purpose, '') + '|' + coalesce(loan.term, '') AS id, count(*) AS count, sum(loan.objects) AS objects,
  count(loan.objects) AS objectsKnown, sum(loan.people) AS people, count(loan.people) AS peopleKnown
MATCH (tally:LoanTally {id: id})
SET tally.count = tally.count - count, tally.objects = tally.objects - objects, tally.objectsKnown = tally.objectsKnown - objectsKnown,
  tally.people = tally.people - people, tally.peopleKnown = tally.peopleKnown - peopleKnown
WITH tally WHERE tally.count = 0
DELETE tally
