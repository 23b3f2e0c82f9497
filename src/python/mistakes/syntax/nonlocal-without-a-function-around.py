def f():
    nonlocal n
    n = 1
# hint: No function around this one assigns n. For a variable of the whole program write global n.
