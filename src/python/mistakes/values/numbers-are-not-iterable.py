for i in 5:
    print(i)
# at: 1:10-1:11
# hint: To count, write range(...).
