/** @file Counts that go along with the moments are those that one would count anew. */
import { stateAt } from '#debug';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeKey } from './model.ts';
import { exampleTimeline, modelOf, timelineOf } from './sample-graphs.ts';
import { Tally } from './tally.ts';
import { visible } from './visible.ts';

/** Between its passes one dhdx stays, one is set to zero, and one is changed. */
const LEFT_OVER = `
import numpy
from backstep import Tensor, reverse_autodiff

class Lin:
    def __init__(self, k):
        self.w = Tensor(k)
        self.b = Tensor(0.5)
    def __call__(self, x):
        t = self.w * x
        return t + self.b

f = Lin(2.0)
g = Lin(3.0)
for i in range(3):
    y = g(f(Tensor(1.0)))
    reverse_autodiff(y * y)
    f.w.value = f.w.value - 0.1 * f.w.dhdx
    f.w.dhdx = numpy.zeros(1)
    f.b.dhdx = f.b.dhdx * 2.0
    z = 1
`;

test.each([
	['notebook.py', 1],
	['notebook.py', 2],
	['micrograd-moons.py', 1],
	['micrograd-moons.py', 2],
	['what is left over', 2],
	['what is left over', 3]
])('wherever one goes in %s, pass %i', (name, pass) => {
	const timeline = name.endsWith('.py') ? exampleTimeline(name, pass) : timelineOf(LEFT_OVER, pass);
	const model = modelOf(timeline);
	const folding = fc.subarray(model.boxes.map(({ id }) => id));
	const moment = fc.integer({ min: timeline.first, max: timeline.last });
	fc.assert(
		fc.property(folding, fc.array(moment, { minLength: 1, maxLength: 6 }), (folded, walk) => {
			const graph = visible(model, new Set(folded));
			const tally = new Tally(timeline, model, graph);
			for (const index of walk) {
				const states = stateAt(timeline, index).nodes;
				const told = [...tally.inside(index)].map(
					([
						box,
						{
							total,
							unmade,
							states: { unset, zeroed, partial, complete }
						}
					]) => `${box} ${[total, unmade, unset, zeroed, partial, complete].join(' ')}`
				);
				const counts = new Map<string, number[]>();
				for (const { id, source } of model.nodes) {
					const box = graph.shownAs.get(id)!;
					if (box === id) continue;
					const list = counts.get(box) ?? [0, 0, 0, 0, 0, 0];
					counts.set(box, list);
					const at = ['unset', 'zeroed', 'partial', 'complete'].indexOf(states.get(source.id)!.state);
					list[0]!++;
					if (timeline.valueAt(source, index) === null) list[1]!++;
					list[2 + at]!++;
				}
				expect(told.sort().join('\n')).toBe(
					[...counts]
						.map(([box, list]) => `${box} ${list.join(' ')}`)
						.sort()
						.join('\n')
				);
				const { step, contribution } = timeline.at(index);
				const passed = new Set<string>();
				const now = new Set<string>();
				timeline.trace.steps.slice(0, step + 1).forEach((each, i) => {
					const made = i === step ? each.contributions.slice(0, contribution + 1) : each.contributions;
					for (const { operand } of made)
						(i === step ? now : passed).add(edgeKey(model.keys.get(each.node)!, operand));
				});
				const edges = tally.edges(index);
				const wrong = graph.edges.filter(({ id, members }) => {
					const isOf = (set: ReadonlySet<string>) => members.some((member) => set.has(member));
					return edges.get(id) !== (isOf(now) ? 'flow' : isOf(passed) ? 'delivered' : 'idle');
				});
				expect(wrong.length).toBe(0);
			}
		}),
		{ numRuns: name === 'micrograd-moons.py' ? 6 : 40 }
	);
});
