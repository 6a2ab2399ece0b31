// How what was entered was read, where that is not as it was written.
//
// parent  the change: {id, thing, warnings}
// node    a warning: {row, column, value, rule, reason, suggestion}
UNWIND parent.warnings AS node
