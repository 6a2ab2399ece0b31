// The sources that state what the two did together.
UNWIND node.sourceIds AS key
