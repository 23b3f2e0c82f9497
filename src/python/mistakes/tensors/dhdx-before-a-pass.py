from backstep import Tensor
w = Tensor(2.0)
print(w.dhdx)
# hint: dhdx is set by reverse_autodiff; this tensor was not part of a pass yet.
