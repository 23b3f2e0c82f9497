alpha = "0.1"
print(2 - alpha)
# hint: Text and numbers do not mix: str(...) makes text, float(...) or int(...) a number.
