/** @file The short programs of the site print what CPython prints, and are stepped; golden file by scripts/golden/python.py. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Run } from './run.ts';
import { Timeline } from './timeline.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = JSON.parse(read('../python/golden/programs.json')) as Record<string, string[]>;

test.each(Object.entries(golden))('%s', (name, lines) => {
	const run = new Run([{ id: name, text: read(`../ui/programs/${name}`) }]);
	const result = run.finish();
	expect(result.error?.traceback ?? result.message).toBe('');
	expect(result.stdout.split('\n')).toEqual(lines);
	const { first } = run;
	expect(first!.steps.length).toBeGreaterThan(first!.nodes.length - 1);
	// A pass ends with a dhdx at every tensor of its graph.
	const timeline = new Timeline(first!);
	for (const { id, shape } of first!.nodes)
		expect(timeline.history.at(id, timeline.last).dhdx?.shape).toEqual(shape);
});
