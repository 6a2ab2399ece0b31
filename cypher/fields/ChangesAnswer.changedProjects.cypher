// The first projects of each change.
//
// parent  the answer: a map
// node    what changed: a map
UNWIND parent.changedProjects AS node
