len([1], [2])
# hint: It is written len(object).
