", ".join([1, 2])
# hint: Make text of each item first: str(item).
