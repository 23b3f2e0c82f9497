print "hello"
# hint: print is a function: put what is printed in parentheses.
