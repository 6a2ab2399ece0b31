// True if it has any of these outcomes.
//
// node    a loan
// $value  a list of outcomes
any(outcome IN coalesce(node.outcomes, []) WHERE outcome IN $value)
