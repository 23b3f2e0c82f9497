for s in ("hello World", "ABC", "abc1", "12", "1.5", "", " ", "Title Case", "ß", "it's"):
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()], [s.isalpha(), s.isdigit(), s.isalnum(), s.isupper(), s.islower(), s.isspace(), s.istitle(), s.isidentifier(), s.isnumeric(), s.isdecimal()])
