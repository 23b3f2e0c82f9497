/** @file What a program holds before a line is what CPython holds there, and asking for it changes nothing. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	placeLine,
	printStack,
	Run,
	stackAt,
	standingAt,
	Timeline,
	valueLine,
	wishAt,
	type Moment,
	type Shown,
	type SomeNumbers,
	type StackFrame,
	type Variable
} from '../index.ts';

const folder = new URL('samples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.py'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function ran(text: string): Run {
	const run = new Run([{ id: 'program.py', text }]);
	const result = run.finish();
	expect(result.error?.traceback ?? '').toBe('');
	return run;
}

const framesAt = (run: Run, timeline: Timeline, moment: Moment): StackFrame[] =>
	stackAt(timeline, moment, standingAt(run, wishAt(timeline, moment)));

describe('CPython holds the same', () => {
	type Plain = readonly unknown[] | null;
	interface Held {
		readonly name: string;
		readonly line: number;
		readonly variables: Readonly<Record<string, Plain>>;
	}
	const golden = JSON.parse(
		readFileSync(new URL('golden/variables.json', import.meta.url), 'utf8')
	) as Record<string, readonly (readonly (readonly Held[])[])[]>;

	const array = ({ shape, first }: SomeNumbers): Plain => ['array', shape, [...first.data]];
	/** A tensor of an engine that computes with plain floats has numbers in it. */
	const inTensor = (part: SomeNumbers | null): Plain =>
		part && (part.shape.length === 0 ? ['number', part.first.data[0]] : array(part));

	function plain({ holds, type, text }: Variable): Plain {
		switch (holds.kind) {
			case 'number':
				return ['number', holds.value];
			case 'truth':
				return ['bool', holds.value];
			case 'word':
				return ['str', holds.word];
			case 'array':
				return array(holds.array);
			case 'tensor':
				return ['tensor', inTensor(holds.value), inTensor(holds.dhdx)];
			case 'items':
				if (type === 'dict') return ['dict', holds.items.map((item) => [item.name, plain(item)])];
				return type === 'list' || type === 'tuple' ? [type, holds.items.map(plain)] : [type];
			case 'other':
				return text === 'None' ? ['NoneType'] : [type];
		}
	}

	/** Numbers with 11 digits: NumPy adds in another order. */
	const rounded = (value: unknown): string =>
		JSON.stringify(value, (_, each: unknown) => {
			const isText = typeof each === 'string' && /^-?(\d|inf|nan)/.test(each);
			if (typeof each !== 'number' && !isText) return each;
			const x = Number(each);
			return x === 0 ? '0' : x.toPrecision(11);
		});

	test.each(names)('%s', (name) => {
		const run = ran(textOf(name));
		const ways = golden[name]!;
		expect(run.machine.passesEnded).toBe(ways.length);
		ways.forEach((way, i) => {
			const timeline = new Timeline(run.trace(i + 1));
			let at = 0;
			let compared = 0;
			for (const moment of timeline.approach.filter(({ kind }) => kind === 'line')) {
				const frames = framesAt(run, timeline, moment);
				// CPython comes to the head of a loop at every turn.
				const { line } = timeline.line(moment)!.place;
				while (at < way.length && !(way[at]![0]!.line === line && way[at]![0]!.name === frames[0]!.name))
					at++;
				const wanted = way[at++];
				expect(`${name}, pass ${i + 1}, line ${line}: ${wanted ? '' : 'CPython does not come here'}`).toBe(
					`${name}, pass ${i + 1}, line ${line}: `
				);
				expect(frames.map((frame) => frame.name)).toEqual(wanted!.map((frame) => frame.name));
				frames.forEach((frame, f) => {
					const held = Object.fromEntries(frame.variables.map((each) => [each.name, plain(each)]));
					const { variables } = wanted![f]!;
					expect(Object.keys(held).sort()).toEqual(Object.keys(variables).sort());
					for (const [key, value] of Object.entries(variables))
						expect(`${key} at line ${line}: ${rounded(held[key])}`).toBe(
							`${key} at line ${line}: ${rounded(value)}`
						);
				});
				compared++;
			}
			expect(compared).toBeGreaterThan(5);
		});
	});
});

/** The moment before the pass that stands at a line. */
const atLine = (timeline: Timeline, line: number): Moment =>
	timeline.approach.findLast(
		(moment) => moment.kind === 'line' && timeline.line(moment)!.place.line === line
	)!;

describe('the stack', () => {
	const run = ran(textOf('module.py'));
	const timeline = new Timeline(run.trace(3));
	const linesAt = (moment: Moment): string[] => {
		const state = standingAt(run, wishAt(timeline, moment));
		return printStack(stackAt(timeline, moment, state), state, timeline, moment.index >= 0).split('\n');
	};

	test('is told in plain text before a line', () => {
		const lines = linesAt(atLine(timeline, 16));
		expect(lines.slice(0, 4)).toEqual([
			'Variables are as they are before that line runs.',
			'',
			'model, line 16 runs next',
			'  x      ndarray       2×5  0.092217 … 0.653411'
		]);
		expect(lines).toContain('loss, at the call in line 19');
		expect(lines).toContain('<module>, at the call in line 27');
		expect(lines).toContain('  losses   list          2    [4.020512696155472, 3.7403630296144756]');
		expect(lines).toContain("  options  dict               {'rate': 0.5, 'name': 'plain'}");
		expect(lines).toContain('  also: numpy, Tensor, ReLU, reverse_autodiff, model, loss');
	});

	test('has the tensors of the step within a pass, and the back of an op on top', () => {
		const moment = timeline.moments.find(({ kind, lastOfBack }) => kind === 'contribution' && lastOfBack)!;
		const [top, module] = framesAt(run, timeline, moment);
		expect(top!.name).toBe('back of h');
		expect(placeLine(top!)).toBe('in the text of the op');
		expect(top!.variables.map(({ name }) => name)).toEqual(['t', 'self']);
		const h = module!.variables.find(({ name }) => name === 'h')!;
		expect(valueLine(h, 'dhdx')).toMatch(/^value .*, dhdx \[\[1\]\]$/);
		// Before its own dhdx is zeroed a leaf keeps that of the pass before.
		const dhdxAt = (index: number): Shown => {
			const frames = framesAt(run, timeline, timeline.at(index));
			return frames.at(-1)!.variables.find(({ name }) => name === 'W1')!.holds;
		};
		const [before, after] = [dhdxAt(0), dhdxAt(timeline.last)];
		expect(before.kind === 'tensor' && before.dhdx!.first.data.some((x) => x !== 0)).toBe(true);
		const { dhdx } = timeline.history.at(after.kind === 'tensor' ? after.node! : -1, timeline.last);
		expect(after.kind === 'tensor' && after.dhdx!.first.data.join()).toBe(dhdx!.data.join());
	});

	test('leaves out the middle of a deep recursion, and says so', () => {
		const deep = ran(`from backstep import Tensor, reverse_autodiff
def down(n):
    if n == 0:
        reverse_autodiff(Tensor(2.0) * 3.0)
        return n
    return down(n - 1)
down(200)
`);
		const line = new Timeline(deep.trace(1));
		const state = standingAt(deep, wishAt(line, line.at(0)));
		expect(state.frames.length + state.hidden).toBe(202);
		expect(state.frames.at(-1)!.name).toBe('<module>');
		const text = printStack(stackAt(line, line.at(0), state), state, line, true);
		expect(text).toContain('161 more functions, one called by the other');
	});

	test('is bounded, and tells what was left out', () => {
		const large = ran(`import numpy
from backstep import Tensor, reverse_autodiff
big = numpy.zeros((1000, 1000))
many = [0.5] * 300000
things = [[i, str(i)] for i in range(1000)]
loop = []
loop.append(loop)
x = Tensor(2.0)
reverse_autodiff(x * x)
`);
		const line = new Timeline(large.trace(1));
		const { variables } = framesAt(large, line, line.at(0)).at(-1)!;
		const named = new Map(variables.map((each) => [each.name, each]));
		expect(valueLine(named.get('big')!, 'dhdx')).toBe('0 … 0 in the first 262 rows');
		const many = named.get('many')!.holds;
		expect(many.kind === 'items' && many.numbers!.shape[0]).toBe(300_000);
		expect(many.kind === 'items' && many.numbers!.first.data.length).toBe(262_144);
		const things = named.get('things')!.holds;
		expect(things.kind === 'items' && [things.length, things.items.length]).toEqual([1000, 50]);
		expect(named.get('loop')!.text).toBe('[[[[[...]]]]]');
	});

	test("runs nothing of the learner's: not even a __repr__, a property or a __len__", () => {
		const own = ran(`from backstep import Tensor, reverse_autodiff
calls = []
class Odd(list):
    def __repr__(self):
        calls.append("repr")
        return "odd"
    def __len__(self):
        calls.append("len")
        return 3
    def __iter__(self):
        calls.append("iter")
        return iter([])
class Thing:
    def __init__(self):
        self.size = 4
    def __repr__(self):
        calls.append("repr")
        return "thing"
    @property
    def double(self):
        calls.append("double")
        return 2 * self.size
odd = Odd([1, 2])
thing = Thing()
x = Tensor(2.0)
reverse_autodiff(x * x)
`);
		const line = new Timeline(own.trace(1));
		const texts = framesAt(own, line, line.at(0))
			.at(-1)!
			.variables.map(({ name, text }) => `${name} ${text}`);
		expect(texts).toEqual(['calls []', 'odd [1, 2]', 'thing <Thing object>', 'x <CS4787Tensor object>']);
	});
});

test('asking for variables changes nothing: the traces of all passes stay the same', () => {
	const hash = (run: Run, pass: number): string => {
		let a = 0x811c9dc5;
		const text = JSON.stringify(run.trace(pass), (_, value: unknown) =>
			value instanceof Float64Array ? [...value].map(String) : value
		);
		for (let i = 0; i < text.length; i++) a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
		return `${text.length} ${a >>> 0}`;
	};
	const program = (engine: string, passes: number) =>
		textOf(engine).replaceAll('range(3):', `range(${passes}):`);
	const runs = new Map<string, { run: Run; hashes: string[] }>();
	const known = (name: string) => {
		let found = runs.get(name);
		if (!found) {
			const run = ran(program(name, name === 'own_class.py' ? 3 : 60));
			const passes = run.machine.passesEnded;
			const plain = ran(program(name, name === 'own_class.py' ? 3 : 60));
			found = { run, hashes: Array.from({ length: passes }, (_, i) => hash(plain, i + 1)) };
			runs.set(name, found);
		}
		return found;
	};
	const states = new Map<string, string>();
	fc.assert(
		fc.property(fc.constantFrom(...names), fc.nat(59), fc.nat(30), fc.boolean(), (name, at, line, isCall) => {
			const { run, hashes } = known(name);
			const pass = (at % hashes.length) + 1;
			const wish = { pass, line: isCall ? null : line };
			const state = JSON.stringify(standingAt(run, wish), (_, value: unknown) =>
				value instanceof Float64Array ? [...value].map(String) : value
			);
			const key = `${name} ${JSON.stringify(wish)}`;
			// However often it is asked for, and from whichever checkpoint, it is the same.
			expect(states.get(key) ?? state).toBe(state);
			states.set(key, state);
			expect(hash(run, pass)).toBe(hashes[pass - 1]);
		}),
		{ numRuns: 60 }
	);
});

test('a list of lists that stand in many places is read at once', () => {
	const run = ran(
		[
			'import backstep',
			'cube = [[[0.0] * 300] * 300] * 300',
			'w = backstep.Tensor(2.0)',
			'h = w * w',
			'backstep.reverse_autodiff(h)'
		].join('\n')
	);
	const { variables } = standingAt(run, { pass: 1, line: null }).frames[0]!;
	const cube = variables.find(({ name }) => name === 'cube')!;
	expect(cube.holds.kind === 'items' && String(cube.holds.numbers?.shape)).toBe('300,300,300');
});
