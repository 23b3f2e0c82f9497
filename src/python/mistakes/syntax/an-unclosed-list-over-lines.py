xs = [1, 2,
      3, 4
ys = [5]
# hint: Each [ needs a ].
