/**
 * @file NumPy's `SeedSequence`: integers of any size mixed into as many random words as a generator needs (O'Neill's
 * `seed_seq_fe`, 2015).
 */
import { NumpyError } from '../ndarray.ts';

/** Words of 32 bits that the entropy is mixed into. */
const POOL = 4;

/** The 32-bit words of an integer that is not negative, the lowest first. */
export function wordsOf(n: bigint): number[] {
	if (n < 0n) throw new NumpyError('ValueError', 'expected non-negative integer');
	const words: number[] = [];
	for (let rest = n; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
	return words.length === 0 ? [0] : words;
}

/** A hash whose multiplier changes from one word to the next. */
function hasher(start: number, factor: number): (word: number) => number {
	let constant = start;
	return (word) => {
		const mixed = word ^ constant;
		constant = Math.imul(constant, factor);
		const value = Math.imul(mixed, constant);
		return (value ^ (value >>> 16)) >>> 0;
	};
}

function mix(x: number, y: number): number {
	const result = Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y);
	return (result ^ (result >>> 16)) >>> 0;
}

/** The pool that entropy is mixed into. */
function poolOf(entropy: readonly number[], key: readonly number[]): number[] {
	const padding = key.length > 0 ? Math.max(0, POOL - entropy.length) : 0;
	const words = [...entropy, ...new Array<number>(padding).fill(0), ...key];
	const hash = hasher(0x43b0d7e5, 0x931e8875);
	const pool = Array.from({ length: POOL }, (_, i) => hash(words[i] ?? 0));
	for (let from = 0; from < POOL; from++)
		for (let to = 0; to < POOL; to++) if (from !== to) pool[to] = mix(pool[to]!, hash(pool[from]!));
	for (const word of words.slice(POOL))
		for (let to = 0; to < POOL; to++) pool[to] = mix(pool[to]!, hash(word));
	return pool;
}

/** What a seed sequence is made of: words, and what tells apart the sequences that one seed begets. */
export interface Entropy {
	readonly words: readonly number[];
	readonly key: readonly number[];
}

/** As `SeedSequence(words, spawn_key=key).generate_state(count)`. */
export function generateState({ words, key }: Entropy, count: number): number[] {
	const pool = poolOf(words, key);
	const hash = hasher(0x8b51f9dd, 0x58f38ded);
	return Array.from({ length: count }, (_, i) => hash(pool[i % POOL]!));
}
