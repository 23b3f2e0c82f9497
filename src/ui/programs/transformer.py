import numpy as np
from backstep import Tensor, concatenate, cross_entropy, embedding, layer_norm, reverse_autodiff, softmax

# A block of a transformer: attention and a small network, each with a way around it.
np.random.seed(0)
vocabulary, width, hidden, length = 5, 4, 8, 4


def weights(*shape):
    return Tensor(np.random.randn(*shape) * 0.5)


tokens = weights(vocabulary, width)
places = weights(length, width)
Wq, Wk, Wv = weights(width, width), weights(width, width), weights(width, width)
W1, b1 = weights(width, hidden), Tensor(np.zeros(hidden))
W2, b2 = weights(hidden, width), Tensor(np.zeros(width))
gain, shift = Tensor(np.ones(width)), Tensor(np.zeros(width))
out = weights(width, vocabulary)
parameters = [tokens, places, Wq, Wk, Wv, W1, b1, W2, b2, gain, shift, out]

# A token sees itself and what stands before it.
mask = np.triu(np.full((length, length), -1e9), k=1)


def logits(indices):
    x = embedding(tokens, indices) + places
    q, k, v = x @ Wq, x @ Wk, x @ Wv
    scores = q @ k.transpose() / np.sqrt(width) + mask
    x = x + softmax(scores) @ v
    x = x + (layer_norm(x, gain, shift) @ W1 + b1).ReLU() @ W2 + b2
    return x @ out


text = np.array([0, 1, 2, 3, 4])
alpha = 0.2
for step in range(30):
    loss = cross_entropy(logits(text[:-1]), text[1:])
    reverse_autodiff(loss)
    for w in parameters:
        w.value -= alpha * w.dhdx
    if step % 10 == 0:
        print(step, round(float(loss.value[0]), 6))

print("says", logits(text[:-1]).value.argmax(axis=1), "wanted", text[1:])
