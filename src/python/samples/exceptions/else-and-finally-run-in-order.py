def f(kind):
    try:
        print("try", end=" ")
        if kind == "raise":
            raise ValueError("v")
        if kind == "return":
            return "returned"
        if kind == "zero":
            1 / 0
    except ValueError as e:
        print("except", e, end=" ")
        return "handled"
    except (TypeError, ZeroDivisionError) as e:
        print("tuple", type(e).__name__, end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return "end"

for kind in ["none", "raise", "return", "zero"]:
    print(f(kind))
