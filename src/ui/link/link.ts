/** @file The state of the debugger in the address: which program, and whatever the fields keep of the page. */
import { FIELDS, type LinkedPage } from './fields.ts';
import { fits, packed, unpacked } from './packed.ts';

/** What the fields say, by their names, as it stands in a hash. */
export type Told = ReadonlyMap<string, string>;

/** Which program a link opens. */
export interface Subject {
	/** The program's file name. */
	readonly program: string;
	/** The text, where it is not the text of a program of the site. */
	readonly code: string | null;
}

export interface Link extends Subject {
	readonly told: Told;
}

const entries = Object.values(FIELDS);
/** Letters of one field: more is nothing that a page has written. */
const LONGEST = 50_000;

/** What every field has to say of a page. */
export const toldOf = (page: LinkedPage): Told =>
	new Map(entries.map(({ name, text }) => [name, text(page)] as const).filter(([, text]) => text !== ''));

/**
 * The hash of a page, with `#`: '' where there is nothing to say. A lesson's page has no subject, because its address says
 * what it is; a text that is too large for a link is left out.
 */
export async function writeLink(subject: Subject | null, told: Told): Promise<string> {
	const fields = new URLSearchParams(subject ? { program: subject.program } : {});
	for (const [name, text] of told) fields.set(name, text);
	const code = subject?.code ?? null;
	if (code !== null && fits(code)) fields.set('code', await packed(code));
	const hash = String(fields);
	return hash === '' ? '' : `#${hash}`;
}

/** What the fields are told by a hash; names that there are not are left out. */
export function toldIn(hash: string): Told {
	const fields = new URLSearchParams(hash.replace(/^#/, ''));
	return new Map(
		entries.flatMap(({ name }) => {
			const text = fields.get(name);
			return text !== null && text.length <= LONGEST ? [[name, text] as const] : [];
		})
	);
}

/** The program of a hash, and what it says; null where it names none. Throws where its text cannot be read. */
export async function readLink(hash: string): Promise<Link | null> {
	const fields = new URLSearchParams(hash.replace(/^#/, ''));
	const program = fields.get('program');
	if (!program) return null;
	const code = fields.get('code');
	return {
		program: program.slice(0, 80),
		code: code === null ? null : await unpacked(code),
		told: toldIn(hash)
	};
}

/** Brings a page to what a link says. What cannot be read is left as a page has it at first. */
export function restore(page: LinkedPage, told: Told): void {
	for (const { name, take } of entries) take(page, told.get(name) ?? '');
}
