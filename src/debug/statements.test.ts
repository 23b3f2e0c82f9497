/** @file Stepping through the statements of a `back`, the learner's own and those of the ops. */
import { describe, expect, test } from 'vitest';
import { applyOp, ops, Tensor, type Op, type Sample } from '#autodiff';
import { NativeBacks } from './native-backs.ts';
import { printTrace, Run, stateAt, Timeline, type Trace } from './index.ts';

function traceOf(text: string): Trace {
	const run = new Run([{ id: 'program.py', text }]);
	const { error } = run.finish();
	if (error) throw new Error(error.traceback);
	return run.trace(1);
}

/** The steps that `printTrace` writes of one `back`. */
function printed(trace: Trace, back: string): string[] {
	const lines = printTrace(trace).split('\n');
	const start = lines.findIndex((line) => line.endsWith(`back of ${back}`));
	const after = lines.slice(start + 1);
	return after.slice(
		0,
		after.findIndex((line) => !line.startsWith('    '))
	);
}

const OWN = `
import numpy
class CS4787Tensor:
    order = 0
    def __init__(self, value, depends_on=[], back=lambda t: None):
        self.value = numpy.array(value, dtype=float)
        self.depends_on = depends_on
        self.back = back
        self.order = CS4787Tensor.order
        CS4787Tensor.order += 1

    def cubed(self, often=1):
        scale = 3.0
        def back(t):
            slope = scale * self.value ** 2
            if often > 1:
                note = "again"
            for i in range(often):
                self.dhdx += slope * t.dhdx / often
            slope = None
        return CS4787Tensor(self.value ** 3, [self], back)

def reverse_autodiff(h):
    frontier = [h]
    for t in frontier:
        frontier += [d for d in t.depends_on if d not in frontier]
    frontier.sort(key=lambda t: -t.order)
    for t in frontier:
        t.dhdx = numpy.zeros(t.value.shape)
    h.dhdx = numpy.ones(h.value.shape)
    for t in frontier:
        t.back(t)
`;

describe("a learner's own back", () => {
	const trace = traceOf(`${OWN}\nx = CS4787Tensor(2.0)\ny = x.cubed(2)\nreverse_autodiff(y)`);
	const timeline = new Timeline(trace);
	const inside = timeline.moments.filter(({ back }) => back === 1);

	test('is gone through statement by statement; one that contributes is seen as its contribution', () => {
		expect(printed(trace, 'y')).toEqual([
			'    slope = scale * self.value ** 2    # slope: scalar, 12',
			'    if often > 1:',
			'    note = "again"',
			'    for i in range(often):',
			'    dhdx of x += 6: 0 -> 6',
			'    dhdx of x += 6: 6 -> 12',
			'    slope = None'
		]);
		expect(inside.map(({ kind }) => kind)).toEqual([
			'enter',
			'statement',
			'statement',
			'statement',
			'statement',
			'contribution',
			'contribution',
			'statement'
		]);
	});

	test('its variables are known at every moment: parameters, its own, and those around it', () => {
		const at = inside.map(({ index }) => stateAt(timeline, index));
		expect(at.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 6, 7]);
		const words = at.map(({ locals }) =>
			locals.map(({ name, node, array, text }) => `${name}: ${node ?? array?.data.join() ?? text}`)
		);
		const around = ['scale: 3', 'self: 0', 'often: 2'];
		expect(words[0]).toEqual(['t: 1', ...around]);
		expect(words[1]).toEqual(['t: 1', 'slope: 12', ...around]);
		expect(words[6]).toEqual(['t: 1', 'slope: 12', 'note: "again"', 'i: 1', ...around]);
		expect(words[7]).toEqual(['t: 1', 'slope: None', 'note: "again"', 'i: 1', ...around]);
	});

	test('of a loop with very many turns the first statements are kept, and every contribution', () => {
		const long = traceOf(`${OWN}\nx = CS4787Tensor(2.0)\ny = x.cubed(1000)\nreverse_autodiff(y)`);
		const step = long.steps.find(({ call }) => call === 1)!;
		expect(step.cut).toBe(true);
		expect(step.statements).toHaveLength(200);
		expect(step.contributions).toHaveLength(1000);
		const last = new Timeline(long).moments.findLast(({ back }) => back === 1)!;
		expect(last).toMatchObject({ kind: 'contribution', contribution: 999, statement: -1 });
	});

	test('stepping over stands after its last statement', () => {
		expect(inside.map(({ lastOfBack }) => lastOfBack)).toEqual([...Array<boolean>(7).fill(false), true]);
	});
});

describe('the Python text of an op', () => {
	const tensors = (op: Op, { operands, options = {} }: Sample): Tensor => {
		const leaves = operands.map((value, order) => new Tensor(value, order));
		const made = applyOp(op, leaves, options, leaves.length);
		for (const t of [...leaves, made]) t.dhdx = t.value;
		return made;
	};

	test.each([...ops.values()].map((op) => [op.name, op] as const))(
		'%s is stepped with its numbers',
		(_, op) => {
			const backs = new NativeBacks();
			for (const sample of op.samples.filter(({ operands }) => operands.every(({ ndim }) => ndim > 0))) {
				const starts = backs.startsOf(tensors(op, sample));
				expect(starts.at(-1)?.line).toBe(0);
				for (const { line, locals } of starts.slice(0, -1)) {
					expect(line).toBeGreaterThan(1);
					expect(locals.map(({ name }) => name)).toContain('t');
				}
			}
		}
	);

	test('its statements and its contributions are one story', () => {
		const trace = traceOf(
			[
				'import numpy as np',
				'from backstep import Tensor, layer_norm, concatenate, reverse_autodiff',
				'x = Tensor(np.array([[1.0, 2.0, 4.0]]))',
				'y = layer_norm(x, Tensor(np.ones(3)), Tensor(np.zeros(3)))',
				'z = concatenate([y, y], axis=0)',
				'h = (z * z).sum()',
				'reverse_autodiff(h)'
			].join('\n')
		);
		expect(printed(trace, 'z').map((line) => line.trim().split(/ {2,}|:/)[0])).toEqual([
			'start = 0',
			'for x in tensors',
			'index = [slice(None)] * t.dhdx.ndim',
			'index[axis] = slice(start, start + x.value.shape[axis])',
			expect.stringMatching(/^dhdx of y \+= /),
			'start += x.value.shape[axis]',
			'index = [slice(None)] * t.dhdx.ndim',
			'index[axis] = slice(start, start + x.value.shape[axis])',
			expect.stringMatching(/^dhdx of y \+= /),
			'start += x.value.shape[axis]'
		]);
		const step = trace.steps.find(({ statements }) => statements.length === 5)!;
		expect(step.statements.map(({ contributions }) => contributions)).toEqual([0, 0, 1, 2, 3]);
		const normal = step.locals.find(({ name }) => name === 'normal')!.array!;
		expect(normal.data.reduce((sum, n) => sum + n, 0)).toBeCloseTo(0, 12);
	});
});
