f = frozenset([1, 2])
# here: NameError: name 'frozenset' is not defined
# at: 1:5-1:14
# hint: frozenset is a function of Python that Backstep does not have. A sorted tuple can be a key: tuple(sorted(items)).
