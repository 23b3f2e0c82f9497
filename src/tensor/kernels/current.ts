/** @file The storage of the run that runs now, if there is one: the only state that arrays share. */
import { Arena } from './arena.ts';
import { Storage, type StorageOptions } from './storage.ts';

/** Bytes for the operands and the result of a product whose arrays lie elsewhere. */
const STAGE = 2 ** 24;

let storage: Storage | null = null;
/** A storage that a run has given back. */
let spare: Storage | null = null;
let enabled = true;
let products: Arena | null | undefined;

/** A storage in whose memory the kernels compute. */
export type KernelStorage = Storage & { readonly arena: Arena };

const hasKernels = (one: Storage): one is KernelStorage => one.arena !== null;

/** The storage of the run that runs now, if kernels compute in it. */
export const currentStorage = (): KernelStorage | null =>
	storage !== null && hasKernels(storage) ? storage : null;

/** The arena in which a product is computed; null where there are no kernels. */
export function currentArena(): Arena | null {
	if (!enabled) return null;
	if (storage?.arena) return storage.arena;
	if (products === undefined) products = Arena.open(STAGE);
	return products;
}

/** Makes a storage that of the run that runs now; gives the one that was. */
export function enterStorage(next: Storage | null): Storage | null {
	const before = storage;
	storage = next && next.arena && !enabled ? null : next;
	return before;
}

/** Arrays that are made meanwhile lie in a storage, or, with null, elsewhere. */
export function withStorage<T>(next: Storage | null, run: () => T): T {
	const before = enterStorage(next);
	try {
		return run();
	} finally {
		storage = before;
	}
}

/** What is made meanwhile outlives the run, or is shared by copies of it. */
export const elsewhere = <T>(run: () => T): T => withStorage(null, run);

/** A storage for a run, one that has been given back if there is one; null where there is no room. */
export function openStorage(options: StorageOptions): Storage | null {
	if (spare && enabled === hasKernels(spare) && Object.keys(options).length === 0) {
		const opened = spare;
		spare = null;
		return opened;
	}
	return (enabled ? Storage.open(options) : null) ?? Storage.plain(options);
}

/** Gives a storage back in which nothing lies any more. */
export function releaseStorage(storage: Storage): void {
	storage.onDue = () => {};
	storage.sweep();
	if (storage.isUsual) spare = storage;
}

/** Meanwhile everything is computed in JavaScript, as where there is no WebAssembly. */
export function withoutKernels<T>(run: () => T): T {
	const before = [storage, enabled] as const;
	[storage, enabled] = [null, false];
	try {
		return run();
	} finally {
		[storage, enabled] = before;
	}
}

/** n entries with whatever is in them: who asks writes every one. */
export const unwritten = (n: number): Float64Array => storage?.take(n) ?? new Float64Array(n);

/** n zeros. */
export function blank(n: number): Float64Array {
	const data = storage?.take(n);
	if (!data) return new Float64Array(n);
	if (storage?.arena) storage.arena.kernels.fill(data.byteOffset, 0, n);
	else data.fill(0);
	return data;
}
