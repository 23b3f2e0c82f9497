grid = [[1, 2], [3, 4]]
print(grid[0, 1])
# hint: A list of lists is asked twice: x[i][j]. An array takes x[i, j].
