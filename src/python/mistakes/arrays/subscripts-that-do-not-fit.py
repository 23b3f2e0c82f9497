import numpy as np
np.einsum('ijk->i', np.ones((2, 3)))
# hint: The operand has shape (2, 3); the subscripts 'ijk' name 3 axes.
