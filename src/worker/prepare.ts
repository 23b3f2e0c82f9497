/** @file What a Worker does before anything is asked of it. */
import { Run } from '#debug';

/** A pass over an array, as most programs begin. */
const SMALL = `import numpy
from backstep import Tensor, reverse_autodiff
x = Tensor(numpy.array([1.0, 2.0]))
for i in range(2):
    reverse_autodiff((x * x).sum())
print(x.dhdx)
`;

/** Runs a small program, so that what every run needs has been made and compiled when the first one comes. */
export function prepare(): void {
	new Run([{ id: 'prepare.py', text: SMALL }]).finish();
}
