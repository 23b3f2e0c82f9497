def train(steps, alpha=0.1):
    return steps * alpha

train(steps=10, alhpa=0.2)
# hint: Did you mean 'alpha'?
