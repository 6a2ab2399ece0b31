// Closing years.
//
// parent  the organisation
// node    {earliest, latest}: years; no row if open or unknown
WITH {earliest: coalesce(parent.closedFrom, parent.closedTo), latest: coalesce(parent.closedTo, parent.closedFrom)} AS node
WHERE node.earliest IS NOT NULL
