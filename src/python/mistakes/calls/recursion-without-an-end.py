def f(n):
    return f(n - 1)

f(10)
# hint: f calls itself without end, or too often.
