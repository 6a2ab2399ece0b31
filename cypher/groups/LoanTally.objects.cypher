// The sum of the objects of a group of loans, as far as known; null where of none.
//
// node    a tally of loans
CASE WHEN sum(node.objectsKnown) > 0 THEN sum(node.objects) END
