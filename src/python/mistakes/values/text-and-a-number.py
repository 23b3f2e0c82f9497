step = 3
print("step " + step)
# hint: Text and numbers do not mix: str(...) makes text, float(...) or int(...) a number.
