x = 3
match x:
    case 3:
        print("three")
# here: SyntaxError: Backstep does not have `match`
# at: 2:1-2:6
# hint: Use if and elif.
