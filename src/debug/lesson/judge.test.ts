import { describe, expect, test } from 'vitest';
import { findMoment } from '../find-moment.ts';
import { Run } from '../run.ts';
import { Timeline } from '../timeline.ts';
import { answerText } from '../words/answer.ts';
import { ExpressionError } from '../words/expression-error.ts';
import { answerOf, judge, type Verdict } from './judge.ts';

const timelineOf = (text: string): Timeline => {
	const run = new Run([
		{ id: 'test', text: `import numpy\nfrom backstep import Tensor, reverse_autodiff\n${text}` }
	]);
	expect(run.finish().kind).toBe('done');
	return new Timeline(run.trace(1));
};

const neuron = timelineOf(
	'w = Tensor(2.0)\nx = Tensor(3.0)\nb = Tensor(1.0)\ny = Tensor(10.0)\nm = w * x\na = m + b\ne = a - y\nL = e * e\nreverse_autodiff(L)\n'
);
const layer = timelineOf(
	'W = Tensor(numpy.array([[1.0, 2.0], [3.0, 4.0]]))\nx = Tensor(numpy.array([[2.0], [-1.0]]))\nz = (W @ x).sum()\nreverse_autodiff(z)\n'
);

const ask = (timeline: Timeline, of: string, moment: string, text: string, wrong: string[] = []): Verdict =>
	judge(timeline, { of, at: findMoment(timeline, moment), tolerance: 1e-6, wrong }, text);

describe('a number', () => {
	test.each([
		['-18', { kind: 'right' }],
		[' −18.0 ', { kind: 'right' }],
		['-6 * 3', { kind: 'right' }],
		['-18.000001', { kind: 'right' }],
		['[-18]', { kind: 'right' }],
		['-18.01', { kind: 'wrong', note: '' }],
		['18', { kind: 'wrong', note: 'The size is right; look at the sign.' }],
		['-12', { kind: 'known', index: 0 }],
		['-6', { kind: 'known', index: 1 }],
		['[1, 2]', { kind: 'wrong', note: 'One number is asked for.' }],
		['nan', { kind: 'unreadable' }],
		['', { kind: 'unreadable', message: 'Write an answer first.' }],
		['w.dhdx', { kind: 'unreadable' }],
		['-18 -', { kind: 'unreadable' }],
		['"-18"', { kind: 'unreadable' }],
		['x = 3', { kind: 'unreadable' }],
		['print(3)', { kind: 'unreadable' }],
		['1'.repeat(500), { kind: 'unreadable' }]
	])('%j', (text, verdict) => {
		expect(ask(neuron, 'w.dhdx', 'end', text, ['x.dhdx', 'm.dhdx'])).toMatchObject(verdict);
	});

	test('is asked for at its own moment', () => {
		expect(ask(neuron, 'e.dhdx', '1st += of L', '-3')).toEqual({ kind: 'right' });
		expect(ask(neuron, 'e.dhdx', 'back of L', '-3')).toMatchObject({ kind: 'wrong' });
		expect(() => ask(neuron, 'e.dhdx', 'start', '-3')).toThrow(ExpressionError);
	});
});

test('an array is judged by shape and by entry', () => {
	const of = (text: string) => ask(layer, 'W.dhdx', 'end', text);
	expect(of('[[2, -1], [2, -1]]')).toEqual({ kind: 'right' });
	expect(of('[[2, -1], [2, 1]]')).toEqual({
		kind: 'wrong',
		note: '3 of 4 entries are right. Look again at row 2, column 2.',
		entries: [true, true, true, false]
	});
	expect(of('[[-2, 1], [-2, 1]]')).toMatchObject({ note: 'The size is right; look at the sign.' });
	expect(of('[2, -1]')).toMatchObject({ note: 'The shape is not right yet.' });
	expect(of('[[2, -1], [2]]')).toMatchObject({ kind: 'unreadable' });
	expect(ask(layer, 'W.dhdx[1, 0]', 'end', '2')).toEqual({ kind: 'right' });
});

test('a shape is written as in Python, or as a list', () => {
	for (const text of ['(2, 1)', '2, 1', '[2, 1]'])
		expect(ask(layer, 'x.dhdx.shape', 'end', text)).toEqual({ kind: 'right' });
	expect(ask(layer, 'x.dhdx.shape', 'end', '(1, 2)')).toMatchObject({
		kind: 'wrong',
		note: 'The sides are right; look at their order.'
	});
	expect(ask(layer, 'x.dhdx.shape', 'end', '(2,)')).toMatchObject({
		note: 'The number of axes is not right yet: you have 1.'
	});
	expect(ask(layer, 'x.dhdx.shape', 'end', '2.5')).toMatchObject({ kind: 'unreadable' });
});

test('a tensor is chosen by its name, or by the text of its expression', () => {
	expect(ask(neuron, 'next', 'seed', 'L')).toEqual({ kind: 'right' });
	expect(ask(neuron, 'next', 'seed', 'm', ['m'])).toMatchObject({ kind: 'known', index: 0 });
	expect(ask(layer, 'next', 'back of z', 'W @ x')).toEqual({ kind: 'right' });
	expect(ask(neuron, 'next', 'seed', 'q')).toMatchObject({ kind: 'unreadable' });
});

test('yes and no, and a state, are told in words', () => {
	expect(ask(neuron, 'w.dhdx < 0', 'end', 'yes')).toEqual({ kind: 'right' });
	expect(ask(neuron, 'w.dhdx < 0', 'end', 'no')).toMatchObject({ kind: 'wrong' });
	expect(ask(neuron, 'e.state', '1st += of L', 'partial')).toEqual({ kind: 'right' });
});

test('a sign is one of three words, and a known wrong one is told by its word', () => {
	expect(ask(neuron, 'sign(w.dhdx)', 'end', 'negative')).toEqual({ kind: 'right' });
	expect(ask(neuron, 'sign(w.dhdx)', 'end', 'positive', ['positive'])).toMatchObject({
		kind: 'known',
		index: 0
	});
	expect(ask(neuron, 'sign(y.dhdx - 6)', 'end', 'zero')).toEqual({ kind: 'right' });
	expect(() => ask(layer, 'sign(W.dhdx)', 'end', 'zero')).toThrow(/one number/);
});

test('backs are put in order', () => {
	const of = (text: string, wrong: string[] = []) => ask(neuron, 'backs', 'seed', text, wrong);
	expect(of('L\ne\na\nm')).toEqual({ kind: 'right' });
	expect(of('L\ne\nm\na')).toEqual({
		kind: 'wrong',
		note: 'The first 2 are right.',
		entries: [true, true, false, false]
	});
	expect(of('e\nL\na\nm')).toMatchObject({
		note: 'The first is not right yet. Of all 4, 2 stand in their place.'
	});
	expect(of('m\na\ne\nL', ['[m, a, e, L]'])).toMatchObject({ kind: 'known', index: 0 });
	expect(ask(neuron, 'backs', 'back of e', 'a\nm')).toEqual({ kind: 'right' });
	expect(() => ask(neuron, 'backs', 'end', 'a')).toThrow(ExpressionError);
});

test('operands are listed in any order, repeats kept', () => {
	const of = (what: string, text: string) => ask(neuron, what, 'start', text);
	expect(of('m.depends_on', 'x\nw')).toEqual({ kind: 'right' });
	expect(of('L.depends_on', 'e\ne')).toEqual({ kind: 'right' });
	expect(of('L.depends_on', 'e')).toEqual({ kind: 'wrong', note: 'One is missing.', entries: [true] });
	expect(of('m.depends_on', 'w\nb\nb')).toMatchObject({
		note: '2 of these do not belong there. One is missing.',
		entries: [true, false, false]
	});
	expect(ask(neuron, 'm.depends_on', 'start', 'w', ['w'])).toMatchObject({ kind: 'known' });
	expect(of('w.depends_on', '')).toEqual({ kind: 'right' });
	expect(of('m.depends_on', 'q')).toMatchObject({ kind: 'unreadable' });
});

test('what is made before the pass is asked for at its own moment', () => {
	expect(ask(neuron, 'm.value', 'made m', '6')).toEqual({ kind: 'right' });
	expect(ask(neuron, 'm.order', 'made m', '4')).toMatchObject({ kind: 'right' });
	expect(() => ask(neuron, 'm.value', 'before m', '6')).toThrow(ExpressionError);
	expect(() => ask(neuron, 'm.depends_on', 'before m', 'w\nx')).toThrow(ExpressionError);
});

test('an answer is written out', () => {
	const text = (timeline: Timeline, of: string) =>
		answerText(answerOf(timeline, { of, at: timeline.last }), timeline.byId);
	expect(text(neuron, 'w.dhdx')).toBe('−18');
	expect(text(neuron, 'w.dhdx / 7')).toBe('−2.57143');
	expect(text(layer, 'W.dhdx')).toBe('[2, −1, 2, −1] of shape (2, 2)');
	expect(text(layer, 'x.shape')).toBe('(2, 1)');
	expect(text(layer, 'tensor("W @ x")')).toBe('W @ x');
	expect(text(neuron, 'w.dhdx < 0')).toBe('yes');
	expect(text(neuron, 'w.state')).toBe('complete');
	expect(text(neuron, 'm.depends_on')).toBe('w, x');
	expect(text(neuron, 'w.depends_on')).toBe('none');
});

test('a number may be given as the page rounds it, unless that is a known wrong answer', () => {
	const third = timelineOf('x = Tensor(3.0)\ny = 1 / x\nreverse_autodiff(y)\n');
	for (const text of ['-0.1111', '-0.11111', '-1/9'])
		expect(ask(third, 'x.dhdx', 'end', text), text).toEqual({ kind: 'right' });
	for (const text of ['-0.111', '-0.1112', '0.1111'])
		expect(ask(third, 'x.dhdx', 'end', text).kind, text).toBe('wrong');
	expect(ask(third, 'x.dhdx', 'end', '-0.1111', ['-0.1111']).kind).toBe('known');
});
