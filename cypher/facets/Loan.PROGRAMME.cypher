// By the loan or touring programme that it belongs to.
WITH node.programme AS key
