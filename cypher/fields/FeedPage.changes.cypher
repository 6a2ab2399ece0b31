// The changes of a page of the change feed, in their order.
//
// parent  the page
// node    a change
UNWIND parent.changes AS node
