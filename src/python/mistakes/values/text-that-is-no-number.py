int("3.5")
# hint: To read a decimal number, use float(...).
