counts = {"a": 1}
counts["b"] += 1
# hint: Did you mean 'a'?
