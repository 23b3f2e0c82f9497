print("loss", 3
for i in range(3):
    print(i)
# hint: Each ( needs a ).
