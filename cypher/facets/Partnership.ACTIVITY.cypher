// By what joins the two.
UNWIND node.activities AS key
