/**
 * @file Learners' mistakes, one a file in `mistakes/`: each ends with the type, the message and the place that CPython
 * gives it (golden file by scripts/golden/python.py), and with the hint that the file's last lines name. Where Backstep
 * means to differ, the file says so: `# here:` its own type and message, `# at:` its own place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tryProgram } from './trial.ts';

interface Raised {
	readonly type: string;
	readonly message: string;
	/** Line and column of start and end, from 1; of a program that cannot be read only the start is compared. */
	readonly place: readonly [number, number, number, number];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = JSON.parse(read('./golden/mistakes.json')) as Record<string, Raised | null>;

/** What a line such as `# hint: …` says. */
const said = (text: string, key: string): string | undefined =>
	new RegExp(`^# ${key}: ?(.*)$`, 'm').exec(text)?.[1];

test('every mistake has a golden entry, and no entry is without its mistake', () => {
	const files = readdirSync(new URL('./mistakes', import.meta.url), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.py'));
	expect(files.sort()).toEqual(Object.keys(golden).sort());
});

describe.each(Object.entries(golden))('%s', (path, raised) => {
	const text = read(`./mistakes/${path}`);
	const { error } = tryProgram(text);
	const own = said(text, 'here');

	test('its type and message', () => {
		expect(`${error?.type}: ${error?.message}`).toBe(own ?? `${raised?.type}: ${raised?.message}`);
	});

	test('its place', () => {
		const place = error?.place;
		const found = place && [place.line, place.column, place.endLine, place.endColumn];
		const at = said(text, 'at')?.match(/\d+/g)?.map(Number);
		const want = at ?? raised?.place;
		const onlyStart = !at && /Syntax|Indentation|Tab/.test(error?.type ?? '');
		expect(found?.slice(0, onlyStart ? 2 : 4)).toEqual(want?.slice(0, onlyStart ? 2 : 4));
	});

	test('its hint', () => {
		expect(error?.hint).toBe(said(text, 'hint') ?? '');
	});
});
