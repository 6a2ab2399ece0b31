// Takes loans that are to change or to go, as the graph has them, from the tallies of their sort; a tally of none goes.
// Parameters: $rows: list of {id}, each once; one that the graph does not have counts for nothing.
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
