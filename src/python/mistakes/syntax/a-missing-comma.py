xs = [1 2, 3]
# hint: Between two items stands a comma, between two operands an operator.
