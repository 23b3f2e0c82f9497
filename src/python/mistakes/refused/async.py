async def f():
    return 1
# here: SyntaxError: Backstep does not have `async`
# at: 1:1-1:6
# hint: Programs here run from top to bottom.
