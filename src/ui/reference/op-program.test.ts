import { ops, type Op } from '#autodiff';
import { Run } from '#debug';
import { opOf, texText } from '#derive';
import { describe, expect, test } from 'vitest';
import { formulasOf, letterOf } from './op-formulas.ts';
import { opProgram } from './op-program.ts';

describe.each([...ops.values()].map((op) => [op.name, op] as const))('%s', (_, op: Op) => {
	test('its page has a program that makes it, and a pass that gives every operand its dhdx', () => {
		const text = opProgram(op);
		expect(text.split('\n').length).toBeLessThan(20);
		const run = new Run([{ id: 'op.py', text }]);
		const { kind, error } = run.finish();
		expect(error?.traceback ?? kind).toBe('done');
		const { nodes } = run.trace(1)!;
		const made = nodes.filter((node) => opOf(node) === op);
		expect(made.length).toBeGreaterThan(0);
		const node = made.find(({ name }) => name === 'y')!;
		expect(node.depends_on.map((id) => nodes.find((each) => each.id === id)!.name)).toEqual(
			node.depends_on.map((__, k) => letterOf(k))
		);
	});

	test('its page says what it is: its formulas, and a text for those who hear them', () => {
		const { value, backs } = formulasOf(op);
		expect(backs.length).toBeGreaterThan(0);
		for (const { tex } of [value, ...backs]) expect(texText(tex)).not.toMatch(/\\|^$/);
	});
});
