/** @file What tensors hold at the statements between two passes, beside CPython. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Run, Timeline, type ArrayData } from './index.ts';

type Numbers = readonly number[] | null;
/** Of each pass from the second on, its statements: the line, and what the tensors hold when it is about to run. */
type Golden = Record<string, [number, Record<string, { value: Numbers; dhdx: Numbers }>][][]>;

const golden = JSON.parse(readFileSync(new URL('golden/between.json', import.meta.url), 'utf8')) as Golden;
const folder = new URL('between/', import.meta.url);

/** Numbers as text, rounded where the last digits may differ. */
const text = (numbers: Numbers | ArrayData): string =>
	numbers === null
		? 'none'
		: Array.from('data' in numbers ? numbers.data : numbers, (x) => Number(x.toPrecision(12)) + 0).join(' ');

const finished = (text: string): Run => {
	const run = new Run([{ id: 'program.py', text }]);
	expect(run.finish().error).toBeNull();
	return run;
};

describe.each(readdirSync(folder))('%s', (name) => {
	const run = finished(readFileSync(new URL(name, folder), 'utf8'));

	test.each(golden[name]!.map((statements, i) => [i + 2, statements] as const))(
		'before pass %d the tensors hold what CPython tells',
		(pass, statements) => {
			const timeline = new Timeline(run.trace(pass));
			const lines = timeline.approach.filter(
				(moment) => moment.kind === 'line' && !timeline.line(moment)!.code.startsWith('for ')
			);
			expect(lines.map((moment) => timeline.line(moment)!.place.line).join()).toBe(
				statements.map(([line]) => line).join()
			);
			let compared = 0;
			const told: string[] = [];
			const expected: string[] = [];
			lines.forEach((moment, i) => {
				for (const node of timeline.trace.nodes) {
					const known = statements[i]![1][node.name];
					// A tensor that is made on the way has a namesake in CPython until then.
					if (!known || timeline.approach.some((each) => each.kind === 'made' && each.node === node.id))
						continue;
					const at = `${node.name} at ${timeline.line(moment)!.place.line}`;
					told.push(`${at}: ${text(timeline.valueAt(node, moment.index))}`);
					expected.push(`${at}: ${text(known.value)}`);
					told.push(`${at}: ${text(timeline.history.at(node.id, moment.index).dhdx)}`);
					expected.push(`${at}: ${text(known.dhdx)}`);
					compared++;
				}
			});
			expect(told.join('\n')).toBe(expected.join('\n'));
			expect(compared).toBeGreaterThan(10);
		}
	);
});
