// Warnings about values that were interpreted differently from the input.
//
// parent  the change: {id, thing, warnings}
// node    a warning: {row, column, value, rule, reason, suggestion}
UNWIND parent.warnings AS node
