/** @file Breakpoints as they stand in a link. What a link brings is checked: anybody may have written it. */
import type { Where } from '#debug';
import type { Draft } from './breakpoints.svelte.ts';
import { whereOf, WHERES } from './wheres.ts';

/** Breakpoints, and characters of one expression, that a link may bring. */
const MOST = 50;
const LONGEST = 400;

/** What a place has to be told beside its kind. */
function argumentOf(where: Where): string {
	switch (where.kind) {
		case 'line':
			return String(where.line);
		case 'tensor':
			return where.name;
		case 'op':
			return where.op;
		case 'phase':
			return where.phase;
		case 'write':
		case 'call':
		case 'made':
			return '';
	}
}

/** The breakpoints as text; '' where there are none. */
export function breakpointsText(list: readonly Draft[]): string {
	const rows = list.map(({ where, condition, every, log, enabled = true }) => {
		const row: (string | number)[] = [
			where.kind,
			argumentOf(where),
			condition,
			every,
			log,
			enabled ? '' : 'off'
		];
		// What is usual at the end of a row is left out.
		while (row.length > 1 && (row.at(-1) === '' || (row.length === 4 && row.at(-1) === 1))) row.pop();
		return row;
	});
	return rows.length > 0 ? JSON.stringify(rows) : '';
}

/** The breakpoints of such a text; those that cannot be read are left out. */
export function breakpointsOf(text: string): Draft[] {
	try {
		const rows: unknown = JSON.parse(text);
		return Array.isArray(rows) ? rows.slice(0, MOST).flatMap((row) => draftOf(row) ?? []) : [];
	} catch {
		return [];
	}
}

function draftOf(row: unknown): Draft | null {
	if (!Array.isArray(row)) return null;
	const [kind, argument, condition, every, log, off] = row as unknown[];
	const known = WHERES.find((each) => each.kind === kind);
	const where = known && whereOf(known.kind, textOf(argument));
	if (!where || typeof where === 'string') return null;
	const times = typeof every === 'number' && Number.isSafeInteger(every) && every > 0 ? every : 1;
	const draft = { where, condition: textOf(condition), every: times, log: textOf(log) };
	return off === 'off' ? { ...draft, enabled: false } : draft;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');
