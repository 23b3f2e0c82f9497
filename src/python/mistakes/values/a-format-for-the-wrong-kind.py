name = "loss"
print(f"{name:.3f}")
# at: 2:10-2:14
# hint: The value is text; make a number of it with float(...).
