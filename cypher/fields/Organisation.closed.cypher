// When it closed.
//
// parent  the organisation
// node    {earliest, latest}: years; no row where it is open, or that is not known
WITH {earliest: coalesce(parent.closedFrom, parent.closedTo), latest: coalesce(parent.closedTo, parent.closedFrom)} AS node
WHERE node.earliest IS NOT NULL
