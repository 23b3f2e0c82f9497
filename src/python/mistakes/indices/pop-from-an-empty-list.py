stack = []
stack.pop()
# hint: Nothing is left in the list.
