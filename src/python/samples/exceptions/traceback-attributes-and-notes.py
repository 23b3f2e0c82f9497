try:
    raise ValueError("v")
except ValueError as e:
    print(type(e), isinstance(e, Exception), e.args == ("v",))
    saved = e
try:
    e
except NameError as err:
    print(err)
print(repr(saved))
err = ValueError("one")
err.extra = [1, 2]
print(err.extra, err.args)
err.args = ("changed",)
print(err, repr(err))
print(ValueError("a") == ValueError("a"))
