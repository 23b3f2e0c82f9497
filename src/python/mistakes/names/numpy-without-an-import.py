x = np.zeros(3)
# hint: The program has no line `import numpy as np` that has run.
