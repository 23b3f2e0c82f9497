import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptOf, keptText, mistakesOf } from './in-link.ts';
import { literalsIn, withLiterals } from './kept-wish.svelte.ts';

test('a kept run in a link comes back as it was', () => {
	const kept = { constants: [['alpha', '0.1'] as const, ['B', '-3'] as const], mistakes: ['assign', 'seed'] };
	expect(JSON.stringify(keptOf(keptText(kept)))).toBe(JSON.stringify(kept));
});

test('what else a link says is left out', () => {
	expect(mistakesOf('ascending,recursion')).toBe(null);
	expect(mistakesOf('nothing')).toBe(null);
	expect(JSON.stringify(keptOf('[{"a":"__import__(1)","b":"2"},7]'))).toBe(
		'{"constants":[["b","2"]],"mistakes":[]}'
	);
	fc.assert(fc.property(fc.string(), (text) => void keptOf(text)));
});

test('the text of the kept run is made from the literals in which it differs', () => {
	const [now, kept] = ['alpha = 0.1\nB = 8\n', 'alpha = 0.02\nB = 8\n'];
	const literals = literalsIn(kept, now);
	expect(JSON.stringify(literals)).toBe('[["alpha","0.02"]]');
	expect(withLiterals(now, literals)).toBe(kept);
});
