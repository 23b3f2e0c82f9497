n = 10
for i in range(n / 2):
    print(i)
# hint: Sizes and positions are whole numbers: use int(...) or //.
