/** @file A program that is nested too deeply is refused in Python's words, and nothing breaks. */
import { expect, test } from 'vitest';
import { Run } from '#debug';

test.each([
	['terms', `x = ${'1+'.repeat(20_000)}1`],
	['calls', `f${'()'.repeat(20_000)}`],
	['attributes', `x${'.real'.repeat(20_000)}`]
])('thousands of %s', (_, text) => {
	const { kind, error } = new Run([{ id: 'deep.py', text }]).finish();
	expect(kind).toBe('error');
	expect(error).toMatchObject({
		type: 'RecursionError',
		message: expect.stringContaining('recursion depth')
	});
	expect(error!.hint).not.toBe('');
	expect(error!.place).not.toBeNull();
});
