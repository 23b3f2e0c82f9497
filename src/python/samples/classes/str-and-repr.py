class Both:
    def __str__(self): return "as str"
    def __repr__(self): return "as repr"

class Only:
    def __repr__(self): return "Only()"

print(Both(), str(Both()), repr(Both()), [Both()], {"k": Both()}, (Both(),))
print(f"{Both()} {Both()!r} {Both()!s}", "%s %r" % (Both(), Both()), "{} {!r}".format(Both(), Both()))
print(Only(), str(Only()), [Only()])

class Spec:
    def __format__(self, spec): return f"<{spec}>"

print(f"{Spec():abc} {Spec()}", format(Spec(), "x"))
