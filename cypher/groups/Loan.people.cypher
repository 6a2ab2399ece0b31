// The sum of the people whom a group of loans reached, as far as known; null where of none.
//
// node    a loan
CASE WHEN count(node.people) > 0 THEN sum(node.people) END
