/**
 * @file Where a machine's arrays lie. A program that runs for long is given a storage, whose blocks are used again once
 * the program cannot reach them; when it ends its arrays move out, and the storage is there for the next.
 *
 * This is done between two statements, when no JavaScript function holds an array: everything then lies in frames and
 * in what they reach. A machine that is watched takes nothing from its storage: those who watch may keep what they see.
 */
import { enterStorage, openStorage, releaseStorage, type Storage, type StorageOptions } from '#tensor';
import type { Machine } from './machine.ts';
import { Walk } from './walk.ts';

/** Statements after which a program is one that runs for long. */
const LONG = 1000;

/** Entries that are asked for before the objects of a program are visited again, for each of them. */
const PER_OBJECT = 32;

/** How a machine keeps its arrays; null for a machine that never has a storage. */
export interface StorageUse extends StorageOptions {
	/** Statements after which it has one. */
	readonly after?: number;
}

export class Collector {
	storage: Storage | null = null;
	/** The next statement at which there is something to do. */
	at = Infinity;

	constructor(
		private readonly machine: Machine,
		private readonly use: StorageUse | null
	) {
		this.wait();
	}

	/** A program begins: what follows are its statements. */
	wait(): void {
		if (this.use) this.at = this.machine.statements + (this.use.after ?? LONG);
	}

	/** The storage from which the program may take now. */
	get current(): Storage | null {
		return this.machine.observer === null ? this.storage : null;
	}

	/** At the statement `at`: the storage is opened, or swept. */
	look(): void {
		if (this.machine.nested > 0 || this.machine.observer !== null) {
			this.at = this.machine.statements + 1;
			return;
		}
		this.at = Infinity;
		if (this.storage) this.sweep(this.storage);
		else this.open();
	}

	private open(): void {
		const { after: _, ...options } = this.use ?? {};
		const storage = openStorage(options);
		if (!storage) return;
		this.storage = storage;
		enterStorage(storage);
		storage.onDue = () => {
			this.at = 0;
			this.machine.budget.hurry();
		};
		const moved = new Map<Float64Array, Float64Array>();
		for (const a of this.walk().arrays) {
			const known = moved.get(a.data) ?? storage.take(a.data.length);
			if (!known) continue;
			if (!moved.has(a.data)) known.set(a.data);
			moved.set(a.data, known);
			a.data = known;
		}
	}

	/** A program with many objects is looked through the more seldom, so that looking costs less than what it computes. */
	private sweep(storage: Storage): void {
		const walk = this.walk();
		for (const { data } of walk.arrays) storage.mark(data);
		storage.sweep(PER_OBJECT * walk.objects);
		if (storage.isDue) this.at = 0;
	}

	/** The program has ended: its arrays move out. */
	close(): void {
		const { storage } = this;
		if (!storage) return;
		const moved = new Map<Float64Array, Float64Array>();
		for (const a of this.walk().arrays) {
			if (!storage.holds(a.data)) continue;
			const known = moved.get(a.data) ?? a.data.slice();
			moved.set(a.data, known);
			a.data = known;
		}
		this.storage = null;
		this.wait();
		releaseStorage(storage);
	}

	/** The machine will not run again: its storage is there for the next, and its arrays must not be read any more. */
	abandon(): void {
		if (this.storage) releaseStorage(this.storage);
		this.storage = null;
		this.at = Infinity;
	}

	private walk(): Walk {
		const walk = new Walk(this.machine);
		walk.finish();
		return walk;
	}
}
