/** @file However a moment is reached, it is the same, bit for bit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { move, Run, stateAt, Timeline, type Motion } from './index.ts';

/** Programs that train something in a loop, with random draws, both engines, and branches that depend on numbers. */
const HEADS = {
	native: 'import numpy\nfrom backstep import Tensor, reverse_autodiff, ReLU\n',
	own: `import numpy
class Value:
    count = 0
    def __init__(self, value, depends_on=(), back=None):
        self.value = value
        self.dhdx = None
        self.depends_on = depends_on
        self.back = back or (lambda t: None)
        self.order = Value.count
        Value.count += 1
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        def back(t):
            self.dhdx += t.dhdx * other.value
            other.dhdx += t.dhdx * self.value
        return Value(self.value * other.value, [self, other], back)
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        def back(t):
            self.dhdx += t.dhdx
            other.dhdx += t.dhdx
        return Value(self.value + other.value, [self, other], back)

def reverse_autodiff(h):
    frontier = [h]
    for t in frontier:
        for d in t.depends_on:
            if d not in frontier:
                frontier.append(d)
    frontier.sort(key=lambda t: -t.order)
    for t in frontier:
        t.dhdx = 0.0 * t.value
    h.dhdx = 1.0 + 0.0 * h.value
    for t in frontier:
        t.back(t)
Tensor = Value
`
};

const program = fc
	.record({
		engine: fc.constantFrom('native' as const, 'own' as const),
		passes: fc.integer({ min: 3, max: 90 }),
		rate: fc.constantFrom('0.01', '0.1', '-0.2', '3.0'),
		draws: fc.boolean(),
		branch: fc.boolean()
	})
	.map(({ engine, passes, rate, draws, branch }) => ({
		passes,
		text: `${HEADS[engine]}w = Tensor(numpy.float64(0.7))
b = Tensor(numpy.float64(-0.2))
seen = []
def loss(x):
    e = w * x + b
    ${branch ? 'if e.value > 0:\n        e = e * 2.0' : 'pass'}
    return e * e + e
for i in range(${passes}):
    h = loss(${draws ? 'numpy.random.randn()' : 'numpy.float64(i % 3)'})
    reverse_autodiff(h)
    w.value = w.value - ${rate} * w.dhdx
    b.value = b.value - ${rate} * b.dhdx
    seen.append(h.value)
`
	}));

/** A number of 53 bits of a text (FNV-1a, twice). */
function hash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let i = 0; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
		b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
	}
	return `${a >>> 0} ${b >>> 0}`;
}

/** Everything that is known at a moment; every bit of a number is in its digits. */
function stateHash(timeline: Timeline, index: number): string {
	const { nodes, ...rest } = stateAt(timeline, index);
	const values = timeline.trace.nodes.map((node) => timeline.valueAt(node, index));
	return hash(
		JSON.stringify([timeline.at(index), [...nodes], values, rest], (_, value: unknown) => {
			if (value instanceof Float64Array) return [...value].map((x) => (Object.is(x, -0) ? '-0' : String(x)));
			return value;
		})
	);
}

const MOTIONS: readonly Motion[] = [
	'into',
	'into',
	'over',
	'out',
	'back-into',
	'back-over',
	'back-out',
	'start',
	'end'
];
const MOVES = 250;

test('a moment is the same however it was reached', () => {
	let moves = 0;
	fc.assert(
		fc.property(
			program,
			fc.array(fc.nat(), { minLength: MOVES, maxLength: MOVES }),
			({ text, passes }, choices) => {
				const run = new Run([{ id: 'program.py', text }]);
				run.finish();
				const known = new Map<string, string>();
				const timelines = new Map<number, Timeline>();
				let pass = 1;
				let index = 0;
				for (const choice of choices) {
					moves++;
					// Every so often another pass is jumped to, which is replayed anew.
					if (choice % 7 === 0) {
						pass = 1 + (choice % passes);
						timelines.clear();
						index = 0;
					}
					const timeline = timelines.get(pass) ?? new Timeline(run.trace(pass));
					timelines.set(pass, timeline);
					const before = index;
					index = move(timeline, index, MOTIONS[choice % MOTIONS.length]!);
					if (index === before && index === timeline.first && pass > 1) index = 0;
					const key = `${pass} ${index}`;
					const now = stateHash(timeline, index);
					expect(known.get(key) ?? now).toBe(now);
					known.set(key, now);
				}
			}
		),
		{ numRuns: 24 }
	);
	expect(moves).toBeGreaterThanOrEqual(5000);
});
