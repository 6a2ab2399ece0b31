// The first partnerships of each change.
//
// parent  the answer: a map
// node    what changed: a map
UNWIND parent.changedPartnerships AS node
