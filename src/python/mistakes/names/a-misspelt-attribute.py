class Model:
    def __init__(self):
        self.weights = [1.0, 2.0]

m = Model()
print(m.weigths)
# hint: Did you mean 'weights'?
