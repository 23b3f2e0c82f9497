x = 3x
# hint: A name cannot begin with a digit; between a number and a name put an operator.
