import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Breakpoint, Where } from '#debug';
import { breakpointsOf, breakpointsText } from './in-link.ts';

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const where: fc.Arbitrary<Where> = fc.oneof(
	fc.record({ kind: fc.constant('line' as const), line: fc.integer({ min: 1, max: 9999 }) }),
	fc.record({ kind: fc.constant('tensor' as const), name: word }),
	fc.record({ kind: fc.constant('op' as const), op: word }),
	fc.record({
		kind: fc.constant('phase' as const),
		phase: fc.constantFrom('seed' as const, 'update' as const)
	}),
	fc.constantFrom({ kind: 'write' as const }, { kind: 'call' as const }, { kind: 'made' as const })
);
const breakpoint = fc.record({
	where,
	condition: fc.string({ maxLength: 30 }),
	every: fc.integer({ min: 1, max: 100 }),
	log: fc.string({ maxLength: 30 })
});

test('breakpoints come back from a link as they were', () => {
	fc.assert(
		fc.property(fc.array(breakpoint, { maxLength: 8 }), (drafts) => {
			const list: Breakpoint[] = drafts.map((draft, id) => ({ ...draft, id, enabled: true }));
			expect(breakpointsOf(breakpointsText(list))).toEqual(drafts);
		})
	);
});

test('what is no breakpoint is left out', () => {
	expect(breakpointsText([])).toBe('');
	for (const text of ['', '{', '7', '[7]', '[["nowhere"]]', '[["line","x"]]', '[["tensor"]]', 'null'])
		expect(breakpointsOf(text)).toEqual([]);
	expect(breakpointsOf('[["write"],["bad"],["op","ReLU",5,"x",{}]]')).toEqual([
		{ where: { kind: 'write' }, condition: '', every: 1, log: '' },
		{ where: { kind: 'op', op: 'ReLU' }, condition: '', every: 1, log: '' }
	]);
	fc.assert(
		fc.property(fc.json(), (text) => {
			expect(breakpointsOf(text).length).toBeLessThanOrEqual(50);
		})
	);
});
