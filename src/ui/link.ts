/** @file The state of the debugger in the address: which program, which pass, which step, what is chosen. */
export interface View {
	/** The program's file name. */
	readonly program: string;
	/** The text, where it is not the text of a program of the site. */
	readonly code: string | null;
	readonly pass: number;
	/** The index of the moment: below 0 before the pass. */
	readonly step: number;
	/** The chosen node, or null. */
	readonly node: number | null;
	/** The breakpoints as text; see tools/breakpoints/in-link.ts. */
	readonly breakpoints?: string;
}

/** Moments before a pass that a link may name. */
const MOST_BEFORE = 1e6;
/** A link may not grow a text beyond this many bytes. */
const MOST = 256 * 1024;

async function through(
	bytes: Uint8Array<ArrayBuffer>,
	transform: GenericTransformStream
): Promise<Uint8Array> {
	const reader = (
		new Blob([bytes]).stream().pipeThrough(transform) as ReadableStream<Uint8Array>
	).getReader();
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		size += part.value.length;
		if (size > MOST) {
			await reader.cancel();
			throw new RangeError('The program in the link is larger than 256 kB.');
		}
		parts.push(part.value);
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Text, compressed, in letters that an address may hold. */
export async function packed(text: string): Promise<string> {
	const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
	const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that was packed; throws where it was not. */
export async function unpacked(letters: string): Promise<string> {
	const raw = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
	return new TextDecoder('utf-8', { fatal: true }).decode(
		await through(bytes, new DecompressionStream('deflate-raw'))
	);
}

/** Whether a text may stand in a link: what is larger could not be read back. */
const fits = (text: string): boolean => new TextEncoder().encode(text).length <= MOST;

/** The hash of a view, with `#`; a text that is too large for a link is left out. */
export async function writeLink(view: View): Promise<string> {
	const fields = new URLSearchParams({ program: view.program });
	if (view.pass > 1) fields.set('pass', String(view.pass));
	if (view.step !== 0) fields.set('step', String(view.step));
	if (view.node !== null) fields.set('node', String(view.node));
	if (view.breakpoints) fields.set('break', view.breakpoints);
	if (view.code !== null && fits(view.code)) fields.set('code', await packed(view.code));
	return `#${fields}`;
}

const whole = (text: string | null, otherwise: number, least = 0): number => {
	const number = Number(text ?? '');
	return text && Number.isSafeInteger(number) && number >= least ? number : otherwise;
};

/** The view of a hash; null where it holds none. Throws where its program cannot be read. */
export async function readLink(hash: string): Promise<View | null> {
	const fields = new URLSearchParams(hash.replace(/^#/, ''));
	const program = fields.get('program');
	if (!program) return null;
	const code = fields.get('code');
	const node = whole(fields.get('node'), -1);
	return {
		program: program.slice(0, 80),
		code: code === null ? null : await unpacked(code),
		pass: Math.max(1, whole(fields.get('pass'), 1)),
		step: whole(fields.get('step'), 0, -MOST_BEFORE),
		node: node < 0 ? null : node,
		...(fields.has('break') ? { breakpoints: fields.get('break')! } : {})
	};
}
