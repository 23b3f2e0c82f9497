x = 3
return x
# hint: `return` belongs inside a function; indent it with its function.
