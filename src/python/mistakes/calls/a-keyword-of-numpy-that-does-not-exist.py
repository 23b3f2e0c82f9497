import numpy as np
np.ones((2, 2)).sum(axes=0)
# here: TypeError: sum() got an unexpected keyword argument 'axes'
# hint: Did you mean 'axis'?
