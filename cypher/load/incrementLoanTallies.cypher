// Adds new loans to their tallies.
// Parameters: $rows: list of {id ('purpose|term', '' if not stated), title, purpose, term, count, objects, objectsKnown, people,
//   peopleKnown (INTEGERs)}, one for each tally.
// (:LoanTally)
UNWIND $rows AS row
MERGE (tally:LoanTally {id: row.id})
ON CREATE SET tally = {id: row.id, title: row.title, purpose: row.purpose, term: row.term, count: 0, objects: 0, objectsKnown: 0, people: 0, peopleKnown: 0}
SET tally.count = tally.count + row.count, tally.objects = tally.objects + row.objects, tally.objectsKnown = tally.objectsKnown + row.objectsKnown,
  tally.people = tally.people + row.people, tally.peopleKnown = tally.peopleKnown + row.peopleKnown
