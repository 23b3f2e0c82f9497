def f(x)
    return x
# hint: The line of function definition ends with a colon.
