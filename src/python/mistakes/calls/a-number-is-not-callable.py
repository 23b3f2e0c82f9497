w = 2
x = 3
print(w(x))
# hint: Parentheses after a value call it; to multiply, write *.
