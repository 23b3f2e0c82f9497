f(x) = 3
# hint: On the left of = stands a name, an attribute or an item.
