loss = 3.0
for i in range(2):
    print(los)
# hint: Did you mean 'loss'?
