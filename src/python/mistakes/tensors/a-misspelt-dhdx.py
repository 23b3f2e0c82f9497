from backstep import Tensor, reverse_autodiff
w = Tensor(2.0)
reverse_autodiff(w * w)
print(w.dhx)
# hint: Did you mean 'dhdx'?
