def f():
    x = 1
    global x
# hint: Write global x in the first line of the function.
