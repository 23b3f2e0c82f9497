w, p, x, name = 10, 3, 3.14159, "pi"
print(f"{x:{w}.{p}f}|{x:{'>' + str(w)}}|{name!r:>{w}}|{name!s:^{w - 2}}|{'é'!a}|{x:{'.1' if p > 2 else '.5'}f}")
print(f"{{}} {{{x}}} {'{'} {'}'} {x!r} {[1, 2]!r:>10} {({'a': 1}['a'])} {'nested ' + f'{x:.1f}'}")
print(f"{x = } {x=:.2f} {x=!r} {name=} {name = !s} { x + 1 = :.1f} {len(name)=} {(lambda v: v * 2)(3)=}")
print(f"a" "b" f"{1}" 'c', f"", rf"\{x:.0f}\n", f"{x:>10.2f}" f"{name}", F"{name.upper()[0]}")
print(f"""multi {
    x
    + 1:.2f} line
{name}""")
print(f"{1 if x > 3 else 2} {'yes' if name else 'no'} {x > 3} {not x} {x != 3} {x == 3} {3 in [3]} {[i for i in range(3)]} { {1: 2}[1] }")
print(f"{'a:b'} {'!'} {dict(a=1)['a']} {x:{{'w': 8}['w']}}")
