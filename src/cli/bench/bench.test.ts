/** @file The bench measures by turns, counts only undisturbed slices, and its programs run. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Run } from '#debug';
import type { Contestant } from './contestant.ts';
import { inThisProcess } from './in-this-process.ts';
import { figureOf, measure, quantile } from './measure.ts';
import { works } from './works.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test.each([
	[[1, 2, 3], 0.5, 2],
	[[1, 2, 3, 4], 0.5, 2.5],
	[[1, 2, 3, 4, 5], 0.25, 2],
	[[7], 0.75, 7]
])('of %j the quantile %d is %d', (list, share, expected) => expect(quantile(list, share)).toBe(expected));

test('a slice in which the process had to wait does not count; if all had to, all do', () => {
	const quiet = { passes: 10, seconds: 1, busy: 1 };
	const disturbed = { passes: 10, seconds: 9, busy: 0.2 };
	expect(figureOf('a', [quiet, disturbed, quiet])).toMatchObject({ median: 0.1, counted: 2, made: 3 });
	expect(figureOf('a', [disturbed])).toMatchObject({ median: 0.9, counted: 0, made: 1 });
	expect(figureOf('a', [{ ...quiet, busy: null }])).toMatchObject({ median: 0.1, counted: 1 });
});

test('contestants take turns in an order that changes, after they have warmed up', async () => {
	const turns: string[] = [];
	const contestant = (name: string, seconds: number): Contestant => ({
		name,
		slice: (passes) => {
			turns.push(name);
			return Promise.resolve({ passes, seconds: passes * seconds, busy: 1 });
		},
		end: () => {}
	});
	let state = 0;
	const random = () => (state = (state + 0.37) % 1);
	const figures = await measure([contestant('fast', 0.001), contestant('slow', 0.002)], {
		slice: 0.1,
		rounds: 6,
		random
	});
	expect(figures.map(({ median }) => median)).toEqual([expect.closeTo(0.001), expect.closeTo(0.002)]);
	const measured = turns.slice(-12);
	expect(measured.filter((name) => name === 'fast')).toHaveLength(6);
	expect(new Set([0, 2, 4, 6, 8, 10].map((i) => measured[i])).size).toBe(2);
});

describe('the works', () => {
	const all = works(root);

	test.each(all.map((work) => [work.name, work] as const))(
		'%s runs here, and is a loop in CPython',
		(_, work) => {
			const few = work.ours.replace('range(1000000000)', 'range(1)').replace(/^(d[12]) = \d+/gm, '$1 = 4');
			expect(new Run([{ id: 'work.py', text: few }]).finish()).toMatchObject({ kind: 'done', passes: 1 });
			expect(work.python).toContain('for iterno in _passes():');
		}
	);

	test('a slice runs on for the passes that it was asked for', async () => {
		const contestant = inThisProcess('node', all.find(({ name }) => name === 'native-16')!.ours, () => null);
		const slice = await contestant.slice(3);
		expect(slice.passes).toBeGreaterThanOrEqual(3);
		expect(slice).toMatchObject({ busy: null });
	});
});
