import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LINES } from './digits-data.ts';

test('the module of digits for CPython holds the same images', () => {
	const text = readFileSync(new URL('../../../static/digits.py', import.meta.url), 'utf8');
	const [, lines] = /LINES = """\n([^"]*)\n"""/.exec(text)!;
	expect(lines === LINES.replaceAll(' ', '\n')).toBe(true);
	expect(LINES.split(' ').every((line) => /^[0-9A-G]{64}[0-9]$/.test(line))).toBe(true);
});
