/** @file Copies of a machine from which any later moment of its run is reached. */
import {
	forget,
	SharedBuffers,
	unread,
	type Machine,
	type StorageUse,
	type Twins,
	type Unread
} from '#python';

interface Checkpoint {
	readonly machine: Machine;
	/** Passes that had begun, and statements that had run, when the copy was made. */
	readonly passes: number;
	readonly statements: number;
	/** What the machine could reach; copies share some of that. */
	bytes: number;
}

/** A copy that holds a graph which the program may have no use for. */
interface Heavy {
	readonly copy: Checkpoint;
	readonly held: readonly Unread[];
	readonly twins: Twins;
}

/** Passes between two copies at first, or statements where passes are long; doubled when all that are kept are that far apart. */
const EVERY = 40;
const EVERY_STATEMENTS = 200_000;
const MOST = 512;
/** Bytes that all copies may hold together; there are two at least, so that a jump is never from the start alone. */
const MOST_BYTES = 2 ** 26;
const LEAST = 2;
/** Copies made on the way to passes that were looked at. */
const MOST_NEARBY = 16;

export class Checkpoints {
	/** Arrays of the copies, which share what has not changed from one to the next. */
	private readonly shared = new SharedBuffers();
	private readonly regular: Checkpoint[] = [];
	private nearby: Checkpoint[] = [];
	/** How many times as far apart copies are as at first. */
	private sparse = 1;
	private mostNearby = MOST_NEARBY;
	/** The last copy, as long as it holds graphs that may be let go of. */
	private heavy: Heavy | null = null;

	/** Notes a running machine: a copy is made now and then. */
	note(machine: Machine): void {
		if (machine.pass || !this.isDue(machine)) return;
		const twins: Twins = new Map();
		const held = unread(machine);
		const copy = this.copyOf(machine, twins);
		this.regular.push(copy);
		this.heavy = held.length > 0 ? { copy, held, twins } : null;
		this.thin();
		this.mostNearby = Math.max(LEAST, Math.min(MOST_NEARBY, Math.floor(MOST_BYTES / copy.bytes)));
	}

	/**
	 * A pass has ended. If it is the one after the last copy, that lets go of the graphs which the program has replaced
	 * without a look at them: a replay comes to a pass from before the end of the one before it, where they are new.
	 */
	passed(machine: Machine): void {
		const { passesEnded } = machine;
		if (!this.heavy || passesEnded <= this.heavy.copy.passes) return;
		const { copy, held, twins } = this.heavy;
		this.heavy = null;
		if (passesEnded > copy.passes + 1) return;
		forget(machine, held, twins);
		copy.bytes = copy.machine.bytes;
	}

	/** Drops copies that are near to their neighbours, while there are too many. */
	private thin(): void {
		const { regular } = this;
		while (regular.length > LEAST && (regular.length > MOST || this.bytes > MOST_BYTES)) {
			let best = 1;
			for (let i = 2; i < regular.length - 1; i++) if (this.gap(i) < this.gap(best)) best = i;
			if (this.gap(best) > 2 * EVERY * this.sparse) this.sparse *= 2;
			regular.splice(best, 1);
		}
	}

	/** How many passes would be between two copies without the one that stands there. */
	private gap(i: number): number {
		const { regular } = this;
		return (regular[i + 1] ?? regular[i]!).passes - regular[i - 1]!.passes;
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

	private copyOf(machine: Machine, twins: Twins = new Map()): Checkpoint {
		const { passes, statements } = machine;
		return { machine: machine.copy(this.shared, twins), passes, statements, bytes: machine.bytes };
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
