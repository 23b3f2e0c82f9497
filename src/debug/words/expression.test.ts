import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Run } from '../run.ts';
import { Timeline } from '../timeline.ts';
import { answerText } from './answer.ts';
import { ExpressionError } from './expression-error.ts';
import { evaluate, evaluateNumbers } from './expression.ts';

const run = new Run([
	{
		id: 'test',
		text: 'import numpy\nfrom backstep import Tensor, reverse_autodiff\nW = Tensor(numpy.array([[1.0, 2.0], [3.0, 4.0]]))\nx = Tensor(numpy.array([[3.0], [-4.0]]))\nz = W @ x\nl = (z * z).sum()\nreverse_autodiff(l)\n'
	}
]);
run.finish();
const timeline = new Timeline(run.trace(1));
const textOf = (text: string, index = timeline.last): string =>
	answerText(evaluate(timeline, index, text).answer, timeline.byId);

describe('an expression', () => {
	test.each([
		['x.value', '[3, −4] of shape (2, 1)'],
		['x.value.T', '[3, −4] of shape (1, 2)'],
		['x.value[1, 0]', '−4'],
		['x.value[-1]', '−4'],
		['W.shape', '(2, 2)'],
		['W.value.shape', '(2, 2)'],
		['W.value @ x.value', '[−5, −7] of shape (2, 1)'],
		['z.dhdx == 2 * z.value', 'yes'],
		['z.dhdx != 2 * z.value', 'no'],
		['W.dhdx == z.dhdx @ x.value.T', 'yes'],
		['norm(x.value)', '5'],
		['abs(x.value)', '[3, 4] of shape (2, 1)'],
		['sum(x.value) - max(x.value) * min(x.value)', '11'],
		['-x.value ** 2', '[−9, −16] of shape (2, 1)'],
		['0 < norm(x.value) <= 5', 'yes'],
		['0 < x.value', 'no'],
		['x.value >= -4 and not x.value > 3 or 1 == 2', 'yes'],
		['x.shape == (2, 1)', 'yes'],
		['x.shape == [2, 1]', 'yes'],
		['x.shape[0]', '2'],
		['(2, 1)', '(2, 1)'],
		['(2.5, 1)', '[2.5, 1] of shape (2,)'],
		['[]', '[] of shape (0,)'],
		["x.state == 'complete'", 'yes'],
		['l', 'l'],
		['h', 'l'],
		['h == l', 'yes'],
		['current', 'W'],
		['tensor("z * z")', 'z * z'],
		['x.order < z.order', 'yes'],
		['True', 'yes'],
		['0.1 + 0.2 == 0.3', 'yes'],
		['1e300 * 1e300', 'inf'],
		['0 * (1e300 * 1e300) == 0', 'no']
	])('%s is %s', (text, wanted) => {
		expect(textOf(text)).toBe(wanted);
	});

	test.each([
		['', 'is no expression'],
		['x = 1', 'is no expression'],
		['x; x', 'is no expression'],
		['x.', 'cannot be read'],
		['y', "there is no tensor 'y'"],
		['x.grad', "a tensor has no 'grad'"],
		['x.value.sum', "an array has no 'sum'"],
		['x.shape.T', "nothing has a 'T'"],
		['x + 1', 'a tensor is no number'],
		['x.value[2, 0]', 'out of bounds'],
		['x.value[0.5]', 'an index is a whole number'],
		['W.value + [1, 2, 3]', 'could not be broadcast'],
		['W.value @ [1, 2, 3]', 'matmul'],
		['x.value and True', 'neither true nor false'],
		["x.value == 'a'", 'a number cannot be compared with a word'],
		['x.value in x.value', 'no such comparison'],
		['x.value // 2', 'no such operator'],
		['exp(x.value)', "no function 'exp'"],
		['abs(x.value, 1)', 'takes one argument'],
		['abs(x)', 'takes an array'],
		['tensor(1)', 'takes the text'],
		['[x for x in z]', 'no expression over a trace'],
		['None', 'neither a number nor a tensor'],
		['next', 'no back is called after this moment']
	])('%j has no value: %s', (text, message) => {
		expect(() => textOf(text)).toThrow(ExpressionError);
		expect(() => textOf(text)).toThrow(message);
	});

	test('is read at its moment', () => {
		expect(() => textOf('x.dhdx', 0)).toThrow('dhdx of x is unset');
		expect(textOf('x.state', 0)).toBe('unset');
		expect(textOf('next', 0)).toBe('l');
	});

	test('says what it has looked at', () => {
		const reads = (text: string) => evaluate(timeline, 0, text).reads.map(({ kind }) => kind);
		expect(reads('x.value + 1')).toEqual(['value']);
		expect(reads('x.shape == x.shape or x.order > 0')).toEqual(['made', 'made', 'made']);
		expect(reads("x.state == 'unset' and next == current")).toEqual(['dhdx', 'next', 'current']);
	});
});

test('a learner writes numbers, and no names', () => {
	expect(answerText(evaluateNumbers('−3 * 6'), new Map())).toBe('−18');
	expect(() => evaluateNumbers('x.dhdx')).toThrow(ExpressionError);
	expect(() => evaluateNumbers('h')).toThrow(ExpressionError);
});

test('whatever is written is evaluated, or refused in our words', () => {
	const word = fc.constantFrom(
		'x',
		'z',
		'W',
		'h',
		'next',
		'.value',
		'.dhdx',
		'.shape',
		'[0]',
		'[0, 1]',
		'(',
		')',
		'[',
		']',
		',',
		'+',
		'-',
		'*',
		'/',
		'@',
		'**',
		'==',
		'<',
		' and ',
		' not ',
		'1',
		'2.5',
		"'a'",
		'norm',
		'tensor',
		':',
		'\n',
		'\0'
	);
	const text = fc.oneof(
		fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
		fc.string()
	);
	fc.assert(
		fc.property(text, (written) => {
			try {
				expect(typeof textOf(written)).toBe('string');
			} catch (error) {
				expect(error).toBeInstanceOf(ExpressionError);
				expect((error as Error).message).not.toMatch(/undefined|internal/);
			}
		}),
		{ numRuns: 2000 }
	);
});
