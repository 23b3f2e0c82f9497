/** @file static/backstep.py has every op of the site, as it is written in the ops' own files. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moduleText } from './module-text.ts';
import { supported } from './supported.ts';
import { tryProgram } from './trial.ts';

const file = readFileSync(new URL('../../static/backstep.py', import.meta.url), 'utf8');

test('the file is made of the ops as they are now', () => {
	// Where this fails: node scripts/backstep-module.mjs
	expect(file).toBe(moduleText(file));
});

test('an index that the caller changes later is the one that was given, here and in the file', () => {
	const text = `
import numpy
from backstep import *
x = Tensor(numpy.arange(6.0))
i = numpy.array([0, 1])
y = x[i]
i[:] = 5
k = [2, 3]
z = x[k]
k[0] = 0
p = [(1, 1)]
q = x.pad(p)
p[0] = (0, 2)
r = x[1:3] * 2
reverse_autodiff((y * y).sum() + (z * z).sum() + (q * q).sum() + r.sum())
print(x.dhdx)
`;
	// CPython prints the same with the file.
	expect(tryProgram(text).stdout).toBe('[ 0.  6. 10. 12.  8. 10.]\n');
	expect(file).toMatch(/^def getitem\(self, key\):\n.*\n.*\n {4}key = copy\.deepcopy\(key\)$/m);
	expect(file).toMatch(/^def pad\(self, pad_width\):\n.*\n.*\n {4}pad_width = copy\.deepcopy\(pad_width\)$/m);
});

test('the module here and the file have the same names', () => {
	const own = supported().modules.find(({ of }) => of === 'backstep')!.names;
	const defined = [...file.matchAll(/^(?:def|class) ([A-Za-z]\w*)|^(Tensor) =/gm)].map(([, a, b]) => a ?? b);
	const inner = ['expect_tensor', 'as_tensor', 'as_tensors'];
	expect(defined.filter((name) => !inner.includes(name!)).sort()).toEqual([...own].sort());
});
