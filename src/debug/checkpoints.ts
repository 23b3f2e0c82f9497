/** @file Copies of a machine from which any later moment of its run is reached. */
import { SharedBuffers, type Machine, type StorageUse } from '#python';

interface Checkpoint {
	readonly machine: Machine;
	/** Passes that had begun, and statements that had run, when the copy was made. */
	readonly passes: number;
	readonly statements: number;
	/** What the machine could reach; copies share some of that. */
	readonly bytes: number;
}

/** Passes between two copies at first, or statements where passes are long; doubled whenever there are too many copies. */
const EVERY = 40;
const EVERY_STATEMENTS = 200_000;
const MOST = 128;
/** Bytes that all copies may hold together; there are two at least, so that a jump is never from the start alone. */
const MOST_BYTES = 2 ** 26;
const LEAST = 2;
/** Copies made on the way to passes that were looked at. */
const MOST_NEARBY = 16;

export class Checkpoints {
	/** Arrays of the copies, which share what has not changed from one to the next. */
	private readonly shared = new SharedBuffers();
	private regular: Checkpoint[] = [];
	private nearby: Checkpoint[] = [];
	/** How many times as far apart copies are as at first. */
	private sparse = 1;
	private mostNearby = MOST_NEARBY;

	/** Notes a running machine: a copy is made now and then, and when there are too many every second one is dropped. */
	note(machine: Machine): void {
		if (machine.pass || !this.isDue(machine)) return;
		const copy = this.copyOf(machine);
		this.regular.push(copy);
		while (this.regular.length > LEAST && (this.regular.length > MOST || this.bytes > MOST_BYTES)) {
			this.regular = this.regular.filter((_, i) => i % 2 === 0);
			this.sparse *= 2;
		}
		this.mostNearby = Math.max(LEAST, Math.min(MOST_NEARBY, Math.floor(MOST_BYTES / copy.bytes)));
	}

	private get bytes(): number {
		return this.regular.reduce((sum, each) => sum + each.bytes, 0);
	}

	/** Whether there is far to go to the machine from the last copy. Without a pass in between it is not worth another. */
	isDue({ passes, statements }: Machine): boolean {
		const last = this.regular[this.regular.length - 1];
		if (!last) return true;
		const isLong = passes > last.passes && statements - last.statements >= EVERY_STATEMENTS * this.sparse;
		return isLong || passes - last.passes >= EVERY * this.sparse;
	}

	private copyOf(machine: Machine): Checkpoint {
		const { passes, statements } = machine;
		return { machine: machine.copy(this.shared), passes, statements, bytes: machine.bytes };
	}

	/** How many copies there are. */
	get size(): number {
		return this.regular.length + this.nearby.length;
	}

	/** A machine that stands before the way to the pass from the one before it begins, as near as there is a copy. */
	before(pass: number, storage: StorageUse | null = null): Machine {
		return this.nearest(pass).machine.copy(null, undefined, storage);
	}

	/** How many passes had begun at the copy from which a pass is reached. */
	passesBefore(pass: number): number {
		return this.nearest(pass).passes;
	}

	private nearest(pass: number): Checkpoint {
		let best = this.regular[0];
		for (const each of [...this.regular, ...this.nearby])
			if (each.passes < pass - 1 && each.passes > best!.passes) best = each;
		if (!best) throw new Error('internal: there is no copy of the start');
		return best;
	}

	/** A pass that is reached at once from a copy, the nearest to this one and no farther from it than `within`; else this one. */
	soonest(pass: number, within: number): number {
		const reached = this.regular.map(({ passes }) => passes + 2);
		const near = reached.filter((each) => Math.abs(each - pass) <= within);
		return near.sort((a, b) => Math.abs(a - pass) - Math.abs(b - pass))[0] ?? pass;
	}

	/**
	 * Notes a machine on its way to a pass. A copy is made whenever the way that is left has become a quarter as long,
	 * so that the passes before, which are likely to be looked at next, are near to one.
	 */
	noteOnTheWay(machine: Machine, pass: number): void {
		const { passes } = machine;
		if (machine.pass || passes >= pass) return;
		const nearest = [...this.regular, ...this.nearby].reduce(
			(most, each) => (each.passes < pass - 1 ? Math.max(most, each.passes) : most),
			0
		);
		if (pass - passes > (pass - nearest) / 4) return;
		this.nearby.push(this.copyOf(machine));
		if (this.nearby.length > this.mostNearby) this.nearby.shift();
	}
}
