/** @file What a program may use is bounded: each flood is stopped in words, at its place, and the machine lives on. */
import { expect, test } from 'vitest';
import { LIMITS } from './machine/limits.ts';
import { Machine } from './machine/machine.ts';
import { tryProgram } from './trial.ts';

const SMALL = { statements: 200_000, memory: 2 ** 26 };

/** Name, program, what is said, and the line. */
const floods: [string, string, RegExp, number][] = [
	['a loop without end', 'x = 0\nwhile True:\n    x += 1', /statements/, 2],
	[
		'a comprehension without end',
		'def forever():\n    while True:\n        yield 1\n[x for x in forever()]',
		/statements/,
		2
	],
	[
		'a generator in a builtin',
		'def forever():\n    while True:\n        yield 1\nsum(forever())',
		/statements/,
		4
	],
	['recursion', 'def f(n):\n    return f(n + 1)\nf(0)', /maximum recursion depth exceeded/, 2],
	['an array of 10^10 entries', 'import numpy\nnumpy.zeros((100000, 100000))', /Unable to allocate/, 2],
	[
		'a broadcast of 10^10 entries',
		'import numpy\na = numpy.zeros((100000, 1))\na + a.T',
		/Unable to allocate/,
		3
	],
	['a list that grows', 'x = [0]\nwhile True:\n    x = x + x', /memory|Memory/, 3],
	['a text that grows', "x = 'ab'\nwhile True:\n    x = x + x", /memory|Memory/, 3],
	['a text that is repeated', "x = 'ab' * 10**12", /memory|Memory|too large|range/, 1],
	['a list that is repeated', 'x = [0] * 10**12', /memory|Memory|too large|range/, 1],
	['a power of whole numbers', 'x = 10 ** 10 ** 8', /too large|Overflow|memory|range/i, 1],
	['output', "while True:\n    print('x' * 1000)", /output|characters/, 2]
];

test.each(floods)('%s', (_, text, says, line) => {
	const { error, budget } = tryProgram(text, SMALL);
	expect(`${error?.type ?? ''} ${error?.message ?? ''} ${budget?.message ?? ''}`).toMatch(says);
	const place = error?.place ?? budget?.place;
	expect(place).not.toBeNull();
	expect(Math.abs(place!.line - line)).toBeLessThanOrEqual(1);
});

test('the limits of a page are larger than what the notebook needs', () => {
	expect(LIMITS.statements).toBeGreaterThan(3 * 5_220_497);
});

test.each([
	['statements', 'while True:\n    pass', { statements: 1000 }],
	['output', "while True:\n    print('x' * 100)", { output: 1000 }],
	['memory', "x = 'ab'\nwhile True:\n    x = x + x", { memory: 1_000_000 }],
	['depth', 'def f(n):\n    return 0 if n == 0 else f(n - 1)\nf(60)', { depth: 50 }]
] as const)('what is said of the budget %s raises it', (name, text, limits) => {
	const tried = tryProgram(`# backstep budget: ${name}=${Object.values(limits)[0]}\n${text}`);
	const said = tried.budget?.message ?? tried.error!.hint;
	const comment = /# backstep budget: \w+=[\d_]+/.exec(said)![0];
	const machine = new Machine();
	machine.load([{ id: 'program.py', text: `${comment}\n${text}` }]);
	expect(machine.limits[name]).toBe(2 * limits[name as keyof typeof limits]);
});

test('a program that calls itself deeper than Python would may ask for it', () => {
	const text = 'def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(5000))';
	expect(tryProgram(text).error!.type).toBe('RecursionError');
	expect(tryProgram(`# backstep budget: depth=6000\n${text}`).stdout).toBe('5000\n');
});

test.each([
	['statement=5', /no budget 'statement'/, /statements/],
	['statements=many', /whole number/, /^$/],
	['memory=1_000_000_000_000', /at most/, /outside/]
])('# backstep budget: %s is refused at its place', (words, says, hints) => {
	const { error } = tryProgram(`x = 1\n# backstep budget: ${words}`);
	expect(error!.message).toMatch(says);
	expect(error!.hint).toMatch(hints);
	expect(error!.place).toMatchObject({ line: 2, column: 20 });
});

test('what the one who runs the program allows stays the bound', () => {
	const { budget } = tryProgram('# backstep budget: statements=1_000_000\nwhile True:\n    pass', SMALL);
	expect(budget!.message).toContain('200,000 statements');
});

test.each([
	['a list', 'x = [0] * 10**8'],
	['a text', "x = 'a' * 10**8"],
	['an array', 'import numpy\nnumpy.zeros(10**9)'],
	['an integer', 'x = 10 ** 10 ** 8']
])('a limit of %s that cannot be raised says so', (_, text) => {
	expect(tryProgram(text).error!.hint).toMatch(/This limit cannot be raised\.$/);
});

test.each([
	['singular values', 'a = numpy.zeros((600, 600))\nnumpy.linalg.svd(a)'],
	['eigenvalues', 'a = numpy.zeros((600, 600))\nnumpy.linalg.eigvalsh(a)'],
	['a norm of singular values', "a = numpy.zeros((600, 600))\nnumpy.linalg.norm(a, 'nuc')"],
	['a rank', 'a = numpy.zeros((600, 600))\nnumpy.linalg.matrix_rank(a)'],
	['a least squares solution', 'a = numpy.zeros((400, 400))\nnumpy.linalg.lstsq(a, a)'],
	['a power', 'a = numpy.eye(700)\nnumpy.linalg.matrix_power(a, 10**9)'],
	['a convolution', 'a = numpy.zeros(100_000)\nnumpy.convolve(a, a)'],
	['a correlation', "a = numpy.zeros(100_000)\nnumpy.correlate(a, a, 'full')"],
	['a product', 'a = numpy.zeros((2000, 2000))\na @ a'],
	['a product of a matrix with many', 'a = numpy.zeros((10, 400, 500))\nnumpy.zeros((10_000, 400)) @ a'],
	['a sum of products', 'a = numpy.zeros((2000, 2000))\nnumpy.dot(a, a)'],
	['an inner product', 'a = numpy.zeros((2000, 2000))\nnumpy.inner(a, a)'],
	['a product along axes', 'a = numpy.zeros((2000, 2000))\nnumpy.tensordot(a, a, 1)'],
	['an einsum', "a = numpy.zeros((2000, 2000))\nnumpy.einsum('ij,jk', a, a)"],
	['a product of tensors', 'from backstep import *\na = Tensor(numpy.zeros((2000, 2000))); a @ a'],
	[
		'a convolution of tensors',
		'from backstep import *\nTensor(numpy.zeros((100, 10, 100, 100))).conv2d(numpy.zeros((10, 10, 9, 9)))'
	]
])('a call that would take many seconds is not begun: %s', (_, text) => {
	const { budget } = tryProgram(`import numpy\n${text}`);
	expect(budget!.message).toMatch(/One call needs more than 5,000,000,000 operations/);
	expect(budget!.place).toMatchObject({ line: 3 });
});

test('what is said of a call that is not begun raises the budget far enough, or says that it cannot', () => {
	const svd = (n: number) => `import numpy\na = numpy.zeros((${n}, ${n}))\nnumpy.linalg.svd(a)`;
	expect(tryProgram(svd(1234)).budget!.message).toBe(
		'numpy.linalg.svd of (1234, 1234) needs about 75,163,236,160 operations. One call needs more than 5,000,000,000 operations, and was not begun. To allow more, put a comment on the first line: # backstep budget: work=76_000_000_000'
	);
	expect(tryProgram(svd(4000)).budget!.message).toMatch(/It cannot be raised so far\.$/);
});

test.each([
	['a sort', 'numpy.sort(numpy.zeros(30_000_000))'],
	['a list of many numbers', 'numpy.zeros(40_000_000).tolist()'],
	['the text of many numbers', 'numpy.set_printoptions(threshold=10**9); str(numpy.zeros(6_000_000))']
])('a call that would take many seconds is not begun: %s', (_, text) => {
	expect(tryProgram(`import numpy\n${text}`).budget!.message).toMatch(
		/needs about [\d,]+ operations\. One call/
	);
});

test.each([
	['a matrix and a vector', 'numpy.zeros((3000, 3000)) @ numpy.zeros(3000)', '(3000,)'],
	['two vectors', 'numpy.zeros(2_000_000) @ numpy.zeros(2_000_000)', '()'],
	['a dot product', 'numpy.dot(numpy.zeros(2_000_000), numpy.zeros(2_000_000))', '()'],
	['a chain', "numpy.einsum('ij,jk,kl', *[numpy.zeros((300, 300))] * 3)", '(300, 300)'],
	['a stack and a vector', 'numpy.zeros((20, 300, 300)) @ numpy.zeros(300)', '(20, 300)']
])('a product of few operations is made, however large its operands: %s', (_, text, shape) => {
	expect(tryProgram(`import numpy\nprint((${text}).shape)`).stdout).toBe(`${shape}\n`);
});
