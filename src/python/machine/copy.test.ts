/** @file A machine that is copied in the middle of anything goes on as the one it was copied from, and leaves it alone. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toFlat } from '#tensor';
import { Machine } from './machine.ts';

const folder = new URL('../samples/', import.meta.url);
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.py')
);
const textOf = (path: string) => readFileSync(new URL(path, folder), 'utf8');

function loaded(path: string): Machine {
	const machine = new Machine();
	machine.load([{ id: path, text: textOf(path) }]);
	return machine;
}

const stateOf = (machine: Machine) => ({
	stdout: machine.stdout,
	statements: machine.statements,
	random: toFlat(machine.random.copy().rand([3])),
	names: [...machine.globals.keys()]
});

test('at any statement of any sample', () => {
	fc.assert(
		fc.property(fc.constantFrom(...programs), fc.nat({ max: 400 }), (path, statements) => {
			const straight = loaded(path);
			straight.run();
			const original = loaded(path);
			original.run(statements + 1);
			const copy = original.copy();
			const before = [original.stdout, original.statements];
			copy.run();
			expect([original.stdout, original.statements]).toEqual(before);
			original.run();
			const wanted = stateOf(straight);
			expect(stateOf(copy)).toEqual(wanted);
			expect(stateOf(original)).toEqual(wanted);
		}),
		// The same every time; another number tries other moments.
		{ numRuns: 150, seed: Number(process.env.FUZZ_SEED ?? 4787) }
	);
});
