def nothing():
    pass

def bare(x):
    if x:
        return
    return "end"

print(nothing(), bare(True), bare(False))
