// Whether any of these activities joins the two.
//
// node    a partnership
// $value  a list of activities
any(activity IN node.activities WHERE activity IN $value)
