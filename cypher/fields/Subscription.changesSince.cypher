// Change feed subscription: reads the current state of the changed things.
//
// $found  the page: {changes: list of {change, what, id, dataVersion, at, cause, submission, by, reason, mergedInto, partedFrom, and the id
//         again under the name of its type unless retracted}, cursor, more}
// node    the page
UNWIND [$found] AS node
