class P:
    value = 3

p = P()
p.value()
# hint: Parentheses after a value call it; to multiply, write *.
