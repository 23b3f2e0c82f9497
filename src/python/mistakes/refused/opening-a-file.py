with open("data.csv") as f:
    print(f.read())
# here: NameError: name 'open' is not defined
# hint: open is a function of Python that Backstep does not have.
# at: 1:6-1:10
