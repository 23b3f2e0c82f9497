assert True
assert 1 < 2, "not seen"
try:
    assert 1 > 2
except AssertionError as e:
    print(repr(e))
try:
    assert [], f"empty: {[]}"
except AssertionError as e:
    print(repr(e), e)
try:
    assert False, (1, "two")
except AssertionError as e:
    print(e.args)
