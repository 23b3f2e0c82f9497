class A:
    def __len__(self):
        return -1

if A():
    pass
# at: 5:4-5:7
