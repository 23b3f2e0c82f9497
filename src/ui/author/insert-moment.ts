/** @file How "this moment" of the debugger is written into a lesson's text. */

/** What is put in the place of a part of the text, and what of it is selected then. */
export interface Insertion {
	readonly from: number;
	readonly to: number;
	readonly text: string;
	readonly select: { readonly from: number; readonly to: number };
}

const BODY = 'Say what there is to see here.';

/** A value in quotes, whatever stands in it. */
export function attribute(name: string, value: string): string {
	if (!value.includes('"')) return `${name}="${value}"`;
	if (!value.includes("'")) return `${name}='${value}'`;
	return `${name}="${value.replaceAll('"', '&quot;')}"`;
}

/** The attribute around the caret that holds a moment, or null. */
function attributeAt(text: string, caret: number): { from: number; to: number; name: string } | null {
	const start = text.lastIndexOf('\n', caret - 1) + 1;
	const end = text.indexOf('\n', caret);
	const line = text.slice(start, end < 0 ? text.length : end);
	if (!/^\s*:{2,3}\w/.test(line)) return null;
	for (const match of line.matchAll(/(?<=[\s{])(to|at|from)=("[^"]*"|'[^']*')/g)) {
		const from = start + match.index;
		const to = from + match[0].length;
		if (from + match[1]!.length < caret && caret <= to) return { from, to, name: match[1]! };
	}
	return null;
}

/** The first place at or after the caret that lies between two blocks and in no directive or fence. */
function between(text: string, caret: number): number {
	let open = 0;
	let fence = '';
	let at = 0;
	for (const line of text.split('\n')) {
		const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
		if (fence !== '') {
			if (mark.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = '';
		} else if (mark !== '') fence = mark;
		else if (/^\s*:::[A-Za-z]/.test(line)) open++;
		else if (/^\s*:::\s*$/.test(line)) open = Math.max(0, open - 1);
		if (at >= caret && line.trim() === '' && open === 0 && fence === '') return at;
		at += line.length + 1;
	}
	return text.length;
}

/** Writes a moment: into the attribute that holds the caret, or as a step after the block in which it stands. */
export function insertMoment(text: string, caret: number, moment: string, pass: number | null): Insertion {
	const inAttribute = attributeAt(text, caret);
	if (inAttribute) {
		const written = attribute(inAttribute.name, moment);
		const end = inAttribute.from + written.length;
		return { from: inAttribute.from, to: inAttribute.to, text: written, select: { from: end, to: end } };
	}
	const at = between(text, caret);
	const before = text.slice(0, at);
	const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
	const head = `:::step{${attribute('to', moment)}${pass === null ? '' : ` pass="${pass}"`}}`;
	const start = at + gap.length + head.length + 1;
	const tail = text.slice(at).startsWith('\n') || at === text.length ? '\n' : '\n\n';
	return {
		from: at,
		to: at,
		text: `${gap}${head}\n${BODY}\n:::${tail}`,
		select: { from: start, to: start + BODY.length }
	};
}
