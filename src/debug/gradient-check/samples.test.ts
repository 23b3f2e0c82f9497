/** @file Right programs are found right, and broken ones wrong at the right place; the reports lie beside the samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Run } from '../run.ts';
import { GradientCheck } from './check.ts';
import { printGradients } from './print.ts';
import type { GradientReport } from './report.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The check of the last pass of a program, or of the first so many. */
function checked(name: string, text: string, passes = Infinity, most = Infinity): GradientReport {
	const run = new Run([{ id: name, text }]);
	while (run.machine.passesEnded < passes && !run.slice(100));
	run.stop();
	const check = new GradientCheck(run, { pass: Math.min(passes, run.machine.passesEnded) });
	while (check.progress.done < most && !check.step());
	return check.stop()!;
}

describe('samples', () => {
	const folder = new URL('samples/', import.meta.url);
	const names = readdirSync(folder).filter((name) => name.endsWith('.py'));
	test.each(names)('%s', async (name) => {
		const report = checked(name, read(`samples/${name}`));
		await expect(printGradients(report)).toMatchFileSnapshot(`samples/${name.replace('.py', '.txt')}`);
	});

	test('at least five of them are broken', () => {
		const broken = names.filter((name) => checked(name, read(`samples/${name}`)).suspects.length > 0);
		expect(broken.length).toBeGreaterThanOrEqual(5);
	});
});

/** Programs that are shipped, and a pass of each that is soon reached. */
const SHIPPED: readonly [name: string, pass: number, most: number][] = [
	['neuron.py', 1, Infinity],
	['softmax.py', 3, Infinity],
	['transformer.py', 2, Infinity],
	['spirals.py', 2, Infinity],
	['digits.py', 2, Infinity],
	['mlp.py', 3, Infinity],
	['notebook.py', 2, Infinity],
	['micrograd-expressions.py', 4, Infinity],
	['micrograd-moons.py', 2, 30]
];

describe('shipped programs', () => {
	test.each(SHIPPED)('%s', (name, pass, most) => {
		// Of a hundred leaves that are single numbers the first thirty will do.
		const { tensors, suspects } = checked(name, read(`../../ui/programs/${name}`), pass, most);
		const waits = (reason: string) => reason === 'the check was stopped before it';
		const bad = tensors.filter(
			({ verdict, reason }) => verdict === 'wrong' || (verdict === 'unchecked' && !waits(reason))
		);
		expect(tensors.filter(({ verdict }) => verdict === 'right' || verdict === 'kink').length).toBeGreaterThan(
			3
		);
		expect({ bad, suspects }).toEqual({ bad: [], suspects: [] });
		expect(tensors.every(({ worst }) => worst === null || worst < 1e-5)).toBe(true);
	});

	test('are all here', () => {
		const files = readdirSync(new URL('../../ui/programs/', import.meta.url));
		expect(files.filter((name) => name.endsWith('.py')).sort()).toEqual(SHIPPED.map(([name]) => name).sort());
	});
});

describe('engines of other shapes', () => {
	const folder = new URL('../engines/', import.meta.url);
	test.each(readdirSync(folder).filter((name) => name.endsWith('.py')))('%s', (name) => {
		const { tensors, suspects } = checked(name, read(`../engines/${name}`));
		const wrong = tensors.filter(({ verdict }) => verdict !== 'right').map(({ title }) => title);
		// That engine calls the back of b twice, as its comment says.
		expect(wrong).toEqual(name === 'pushing.py' ? ['a'] : []);
		expect(suspects.length).toBe(name === 'pushing.py' ? 1 : 0);
	});
});
