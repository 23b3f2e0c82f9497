from backstep import reverse_autodiff
reverse_autodiff(3.0)
# here: TypeError: expected a tensor, got float
# hint: Make one of it: Tensor(value).
