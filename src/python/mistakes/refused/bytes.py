data = b"abc"
# here: SyntaxError: Backstep does not have bytes
# at: 1:8-1:14
# hint: Leave out the b before the quotes.
