/** @file Numbers, arrays and formulas as text. */
import { describe, expect, test } from 'vitest';
import { ops } from '#autodiff';
import type { ArrayData, TraceNode } from '#debug';
import { arrayWords, equals, isWritten } from './arrays.ts';
import {
	arrayTex,
	formatNumber,
	formatNumberTex,
	nodeText,
	shapeTex,
	shapeWords,
	shortText,
	texName
} from './index.ts';
import { texText } from './tex-text.ts';

const array = (shape: number[], ...data: number[]): ArrayData => ({ shape, data: Float64Array.from(data) });

test.each([
	[0, '0'],
	[-0, '0'],
	[3, '3'],
	[-18, '−18'],
	[0.1, '0.1'],
	[1 / 3, '0.3333'],
	[-2 / 3, '−0.6667'],
	[9.99996, '10'],
	[99999.6, '100000'],
	[12345.678, '12346'],
	[9999999, '9999999'],
	[12345678, '1.235e7'],
	[0.00012346, '0.0001235'],
	[0.000012345, '1.234e−5'],
	[-1e-300, '−1e−300'],
	[1e300, '1e300'],
	[NaN, 'NaN'],
	[Infinity, '∞'],
	[-Infinity, '−∞']
])('%d is written %s', (x, text) => expect(formatNumber(x)).toBe(text));

test('in formulas a power is a power', () => {
	expect(formatNumberTex(-1.5e-9)).toBe('-1.5 \\cdot 10^{-9}');
	expect(texText(formatNumberTex(-1.5e-9))).toBe('−1.5 · 10^−9');
});

describe('arrays', () => {
	test('one entry is a number, whatever the shape; a vector has round brackets, a matrix square ones', () => {
		expect(arrayTex(array([1, 1], -2))).toBe('-2');
		expect(arrayTex(array([3], 4, -2, 0.5))).toBe('\\left(4,\\, -2,\\, 0.5\\right)');
		expect(texText(arrayTex(array([2, 2], 1, 2, 3, 4)))).toBe('[[1, 2], [3, 4]]');
	});

	test('of long axes the first two entries and the last are shown', () => {
		const numbers = Array.from({ length: 30 }, (_, i) => i);
		expect(texText(arrayTex(array([6, 5], ...numbers)))).toBe(
			'[[0, 1, …, 4], [5, 6, …, 9], […, …, …, …], [25, 26, …, 29]]'
		);
		expect(texText(arrayTex(array([2, 3, 5], ...numbers)))).toBe('[…] (2×3×5)');
	});

	test('small ones are calculated with, and told in sentences by their entries', () => {
		expect(isWritten(array([3, 4], ...new Array<number>(12).fill(1)))).toBe(true);
		expect(isWritten(array([1, 5], 1, 2, 3, 4, 5))).toBe(false);
		expect(isWritten(array([1, 1, 1], 1))).toBe(false);
		expect(arrayWords(array([2, 2], 1, -2, 3, 4))).toBe('[[1, −2], [3, 4]]');
		expect(arrayWords(array([3], 0.5, 1, 2))).toBe('[0.5, 1, 2]');
		expect(arrayWords(array([5], 1, 2, 3, 4, 5))).toBe('an array of shape (5,)');
		expect(arrayWords(array([0]))).toBe('[]');
		expect([shapeWords([]), shapeWords([2]), shapeWords([2, 3])]).toEqual(['a number', '(2,)', '(2, 3)']);
		expect(shapeTex([])).toBe('\\text{a number}');
	});

	test('what is shown rounded is only nearly equal', () => {
		expect(equals(array([], 0.25), array([], 1 / 3))).toBe('\\approx');
		expect(equals(array([], 0.25), array([], 3 * 0.1))).toBe('=');
		expect(equals(array([2], 1.0625, 1))).toBe('\\approx');
		expect(equals(array([1], 1.0625))).toBe('\\approx');
		expect(equals(array([1], NaN), array([], Infinity))).toBe('=');
	});
});

describe('nodes', () => {
	const node = (name: string, label: string) => ({ id: 7, name, label, op: 'add' }) as unknown as TraceNode;

	test.each([
		['a1', '', 'a_{1}'],
		['W_12', '', 'W_{12}'],
		['dh', '', '\\mathit{dh}'],
		['x', '', 'x'],
		['θ', '', 'θ'],
		['hidden_state', '', '\\mathit{hidden\\_state}'],
		['größe', '', '\\text{größe}'],
		['', 'y', 'y'],
		['', '2.5', '2.5'],
		['', '-1', '\\left(-1\\right)'],
		['', 'W1 @ x', '\\left(\\texttt{W1 @ x}\\right)'],
		['', 'f(x, {"a": 1})', '\\texttt{f(x, \\{"a": 1\\})}'],
		['', 'x' + ' + x'.repeat(20), 't_{7}'],
		['', '', 't_{7}'],
		['ⅷ', '', 't_{7}']
	])('name %j and expression %j are %s in a formula', (name, label, tex) =>
		expect(texName(node(name, label))).toBe(tex)
	);

	test('in a sentence they are called by name and by expression, and long ones are cut', () => {
		expect(nodeText(node('a1', 'ReLU(z1)'))).toBe('a1 = ReLU(z1)');
		expect(nodeText(node('d', 'd += 3 * x'))).toBe('d += 3 * x');
		expect(nodeText(node('', ''))).toBe('node 7');
		expect(shortText(node('', 'x' + ' + x'.repeat(20)))).toHaveLength(48);
	});
});

describe('a formula as text', () => {
	test.each([...ops.values()].map((op) => [op.name, op] as const))('of %s has no LaTeX left', (_, op) => {
		for (const { operands, options = {} } of op.samples) {
			const names = {
				out: 'y',
				operands: operands.map((_, k) => `x_{${k}}`),
				shapes: operands.map(({ shape }) => shape)
			};
			const formulas = [
				op.tex.forward(names, options),
				...op.tex.back('\\frac{\\partial h}{\\partial y}', names, options),
				...op.tex.local(names, options)
			];
			for (const tex of formulas) expect(texText(tex)).toMatch(/^[^\\{}]+$/);
		}
	});

	test('keeps the bounds of what stands in a fraction', () => {
		expect(texText('-\\frac{g \\cdot a}{{b}^{2}}')).toBe('−(g · a)/b²');
		expect(texText('\\frac{\\frac{\\partial h}{\\partial y}}{b}')).toBe('(∂h/∂y)/b');
	});

	test('of a command that nobody has told it is a fault', () =>
		expect(() => texText('\\zeta{x}')).toThrow('internal: no plain text for \\zeta'));
});
