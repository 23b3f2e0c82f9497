import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 3, figsize=(8, 4))
print(axs.shape, len(axs), axs[0].shape, axs[:, 1].shape)
count = 0
for row in axs:
    for ax in row:
        ax.set_title(f"axes {count}")
        count += 1
print(count, axs[1, 2] is axs[-1][-1])
print([i for i, ax in enumerate(axs.flat)], len(axs.flatten()), axs.T.shape, axs.reshape(3, 2).shape)
fig, (left, right) = plt.subplots(1, 2)
print(left is right, plt.gcf() is fig, plt.gca() is right)
fig, ((a, b), (c, d)) = plt.subplots(2, 2)
print(a is d, fig.axes[3] is d)
fig, ax = plt.subplots()
ax.plot([1, 2, 3])
print(ax is plt.gca())
