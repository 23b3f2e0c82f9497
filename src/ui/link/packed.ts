/** @file Texts, compressed, in letters that an address may hold. */

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
export const fits = (text: string): boolean => new TextEncoder().encode(text).length <= MOST;
