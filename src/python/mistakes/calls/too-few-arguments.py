def line(w, x, b):
    return w * x + b

line(2, 3)
# hint: It is defined as line(w, x, b).
