for t in ("assert False", "x"):
    try:
        assert t == "x", f"t was {t!r}"
        assert not t, [1, 2]
    except AssertionError as e:
        print(repr(e), str(e), e.args)
try:
    assert (0, "always true")
    assert 0, ("a", "b")
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e))
def loud():
    print("evaluated")
    return "m"
assert True, loud()
try:
    assert False, loud()
except AssertionError as e:
    print(e)
