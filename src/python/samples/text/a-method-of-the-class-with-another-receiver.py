# What a class gives is no method of any other value.
for f in (lambda: str.strip(None), lambda: str.strip(), lambda: list.append(3, 4), lambda: dict.get(1, 2), lambda: str.join(3, ['a'])):
    try: f()
    except TypeError as e: print(e)
