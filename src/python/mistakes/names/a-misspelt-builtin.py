xs = [1, 2, 3]
print(lenght(xs))
# hint: A name exists once a line that assigns it has run.
