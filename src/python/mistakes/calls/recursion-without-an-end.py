def f(n):
    return f(n - 1)

f(10)
# hint: f calls itself without end, or too often. To allow more, put a comment on the first line: # backstep budget: depth=2_000
