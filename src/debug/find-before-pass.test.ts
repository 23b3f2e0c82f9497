import { expect, test } from 'vitest';
import { findMoment, UnknownMoment } from './find-moment.ts';
import { Run } from './run.ts';
import { Timeline } from './timeline.ts';

const timelineOf = (text: string, pass = 1): Timeline => {
	const run = new Run([{ id: 'test', text: `from backstep import Tensor, reverse_autodiff\n${text}` }]);
	expect(run.finish().kind).toBe('done');
	return new Timeline(run.trace(pass));
};

const square = timelineOf(
	[
		'def twice(t):',
		'    u = t + t',
		'    return u',
		'w = Tensor(2.0)',
		'n = 3',
		'm = twice(w)',
		'for i in range(2):',
		'    m = m  *  w',
		'reverse_autodiff(m)'
	].join('\n')
);

/** What the program has done, and what comes next. */
function told(timeline: Timeline, text: string): string {
	const moment = timeline.at(findMoment(timeline, text));
	const line = timeline.line(moment)?.code ?? '';
	return moment.kind === 'made' ? `made ${timeline.byId.get(moment.node)!.label}` : `${moment.kind} ${line}`;
}

test.each([
	['made w', 'made Tensor(2.0)'],
	['before w', 'line w = Tensor(2.0)'],
	['made t + t', 'made t + t'],
	['before u', 'line u = t + t'],
	['line "w = Tensor(2.0)"', 'made Tensor(2.0)'],
	// A statement without effect on the graph has run where the next is about to.
	['line "n = 3"', 'line m = twice(w)'],
	["line 'm = m * w'", 'made m * w'],
	['made m * w', 'made m * w'],
	['before m * w', 'line m = m * w']
])('%s', (text, at) => {
	expect(told(square, text)).toBe(at);
});

test('those that share a name or a text are told apart by their number, in the order of time', () => {
	const [first, second] = ['made m * w', 'made m * w, 2nd'].map((text) => findMoment(square, text));
	expect(first).toBeLessThan(second!);
	expect(findMoment(square, 'line "m = m * w", 2nd')).toBe(second);
	expect(findMoment(square, 'before m * w, 2nd')).toBeLessThan(second!);
});

test('a statement that calls a function has run when that has returned', () => {
	const at = findMoment(square, 'line "m = twice(w)"');
	expect(at).toBeGreaterThan(findMoment(square, 'made u'));
	expect(square.line(square.at(at))?.code).toMatch(/^for/);
});

test('a later pass has the statements since the one before', () => {
	const second = timelineOf(
		'x = Tensor(2.0)\ny = x * x\nreverse_autodiff(y)\nz = y + x\nreverse_autodiff(z)\n',
		2
	);
	expect(told(second, 'made z')).toBe('made y + x');
	expect(() => findMoment(second, 'made y')).toThrow(UnknownMoment);
});

test.each([
	['made q', 'made and before w, u, m; line "w = Tensor(2.0)", "n = 3", "m = twice(w)"'],
	['line "m = 3"', 'made and before w, u'],
	['before w, 2nd', 'made and before w, u'],
	['made', 'made and before w, u'],
	['made of w', 'made and before w, u'],
	['back of q', 'start, order, zero, seed, end, and back of m']
])('%s is refused with those that there are', (text, there) => {
	expect(() => findMoment(square, text)).toThrow(there);
});
