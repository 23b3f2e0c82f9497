/** @file Ten thousand programs that somebody spoilt: each is refused, ends, or is stopped, and no fault is ours. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS, mutate, wordsOf } from './mutate.ts';
import { tryProgram } from './trial.ts';

const folder = new URL('./samples/', import.meta.url);
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.py'))
	.sort()
	.map((path) => wordsOf(readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8')));

const SMALL = { statements: 5_000, memory: 2 ** 24, output: 20_000, depth: 100 };

const mutation = fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(10_000), pick: fc.nat(10_000) });
const spoilt = fc
	.tuple(fc.constantFrom(...programs), fc.array(mutation, { minLength: 1, maxLength: 3 }))
	.map(([words, mutations]) => mutations.reduce(mutate, words).join(''));

test('a spoilt program is refused, ends, or is stopped by a budget', () => {
	fc.assert(
		fc.property(spoilt, (text) => {
			// A fault of ours is thrown, since no program can catch it.
			const { error, budget, stdout } = tryProgram(text, SMALL);
			expect(`${error?.message} ${budget?.message}`).not.toMatch(/internal:|\[object|undefined is/);
			expect(typeof stdout).toBe('string');
		}),
		// The same programs every time; another number tries others.
		{ numRuns: 10_000, seed: Number(process.env.FUZZ_SEED ?? 4787) }
	);
});
