// When it opened.
//
// parent  the organisation
// node    {earliest, latest}: years; no row where it is not known
WITH {earliest: coalesce(parent.openedFrom, parent.openedTo), latest: coalesce(parent.openedTo, parent.openedFrom)} AS node
WHERE node.earliest IS NOT NULL
