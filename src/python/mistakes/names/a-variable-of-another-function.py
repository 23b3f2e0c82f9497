def first():
    inner = 1

def second():
    return inner

first()
second()
# hint: A name exists once a line that assigns it has run.
