// The sum of the people of a group of loans, as far as known; null where of none.
//
// node    a tally of loans
CASE WHEN sum(node.peopleKnown) > 0 THEN sum(node.people) END
