// Opening years.
//
// parent  the organisation
// node    {earliest, latest}: years; no row if unknown
WITH {earliest: coalesce(parent.openedFrom, parent.openedTo), latest: coalesce(parent.openedTo, parent.openedFrom)} AS node
WHERE node.earliest IS NOT NULL
