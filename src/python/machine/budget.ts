/**
 * @file What a run has used up, and where it must look up from its work.
 *
 * A slice ends after about so many entries, and the machine counts most of them itself: what an instruction makes
 * (`charge`), what an operator changes (`chargeOperator`), and, of a native, the arrays and texts that it is given and
 * what it gives (`chargeCall`; `NativeFunction.charged` says for which there is more or less). So a native calls nothing,
 * but for `spend` where it goes through items of lists, dicts or sets, or through an array many times, and `work` where
 * its operations may be so many that it must not begin. Both may be called before and after; neither counts memory.
 */
import { Tensor } from '#autodiff';
import { NDArray } from '#tensor';
import {
	PyDict,
	PyList,
	PySet,
	PyTuple,
	type Charged,
	type Deferred,
	type Kwargs,
	type Value
} from '../runtime/index.ts';
import { BudgetReached } from './limits.ts';
import type { Machine } from './machine.ts';
import { heapBytes } from './measure.ts';

/** Entries of a slice: some milliseconds, whatever is done to each. */
const SLICE_EFFORT = 1_000_000;
/** Bytes of a tensor with two arrays, beside their numbers. */
const TENSOR = 700;
/** Bytes of an entry of a dict or set, and entries that take as long as making it. */
const ENTRY = 64;
const ENTRY_EFFORT = 8;
/** Statements between two measures of the heap. */
const MEASURE_EVERY = 5_000_000;

export class Budget {
	/** The next statement at which something is to be done: a pause, a measure, the end of the budget. */
	nextStop = 0;
	private pauseAt = Infinity;
	private measureAt = MEASURE_EVERY;
	/** Bytes made since the heap was measured last. */
	private made = 0;
	/** Bytes that were left then: before so many are made, the heap cannot be too large. */
	private room = 0;
	/** Entries computed since the slice began, about. */
	private effort = 0;

	constructor(private readonly machine: Machine) {}

	/** A slice begins, and ends at a statement. */
	begin(pauseAt: number): void {
		this.pauseAt = pauseAt;
		this.effort = 0;
		this.plan();
	}

	/** Goes on as another run's budget. */
	follow({ measureAt, made, room }: Budget): void {
		this.measureAt = measureAt;
		this.made = made;
		this.room = room;
	}

	private plan(): void {
		this.nextStop = Math.min(
			this.pauseAt,
			this.measureAt,
			this.machine.arrays.at,
			this.machine.limits.statements + 1
		);
	}

	/** There is something to do at the next statement. */
	hurry(): void {
		this.nextStop = 0;
	}

	/** At `nextStop`: the slice ends, the heap is measured, or the budget is spent. */
	look(): void {
		const { machine } = this;
		const { statements } = machine.limits;
		if (machine.statements > statements) throw new BudgetReached('statements', machine);
		if (machine.statements >= this.pauseAt) machine.halted = true;
		if (machine.statements >= this.measureAt) this.measure();
		if (machine.statements >= machine.arrays.at) machine.arrays.look();
		this.plan();
	}

	/** Statements that compute much end a slice early, so that whoever waits for its end does not wait for long. */
	spend(entries: number): void {
		this.effort += entries;
		if (this.effort < SLICE_EFFORT || this.pauseAt === Infinity) return;
		this.pauseAt = this.machine.statements + 1;
		this.hurry();
	}

	private chargeTensor({ value, depends_on }: Tensor): void {
		this.made += TENSOR + value.size * 16;
		let entries = value.size;
		for (const { value } of depends_on) entries += value.size;
		// It is computed now, and its back later.
		this.spend(3 * entries);
	}

	/** Counts what an instruction has made; once that is much, the heap is measured. */
	charge(value: Value | Deferred): void {
		if (value instanceof NDArray) {
			this.made += value.size * 8;
			this.spend(value.size);
		} else if (value instanceof Tensor) this.chargeTensor(value);
		else if (typeof value === 'string') {
			this.made += value.length;
			this.spend(value.length);
		} else if (value instanceof PyList || value instanceof PyTuple) {
			this.made += value.items.length * 8;
			this.spend(value.items.length);
		} else if (value instanceof PyDict || value instanceof PySet) {
			this.made += value.entries.size * ENTRY;
			this.spend(value.entries.size * ENTRY_EFFORT);
		} else return;
		if (this.made > Math.max(this.room, this.machine.limits.memory / 4)) this.measure();
	}

	/** The same for what an operator gave; where that is its left side, changed, only what is new in it. */
	chargeOperator(result: Value, left: Value, right: Value): void {
		if (result !== left) this.charge(result);
		else if (result instanceof NDArray) this.spend(result.size);
		else this.charge(result instanceof PyList && typeof right === 'object' ? right : result);
	}

	/** The same for a call of a native: what it was given, and what it gave. */
	chargeCall(charged: Charged, args: readonly Value[], kwargs: Kwargs, result: Value | Deferred): void {
		for (let i = 0; i < args.length; i++) this.chargeGiven(charged, args[i]!);
		if (kwargs !== null) for (const v of kwargs.values()) this.chargeGiven(charged, v);
		this.charge(result);
	}

	private chargeGiven(charged: Charged, v: Value): void {
		if (v instanceof NDArray) this.spend(v.size);
		else if (typeof v === 'string') this.spend(v.length);
		else if (charged === 'lists' && (v instanceof PyList || v instanceof PyTuple)) {
			const [first] = v.items;
			// The rows of a matrix are as long as the first.
			this.spend(v.items.length * (first instanceof PyList ? first.items.length : 1));
		}
	}

	private measure(): void {
		const { machine } = this;
		const { memory } = machine.limits;
		this.made = 0;
		this.measureAt = machine.statements + MEASURE_EVERY;
		const bytes = heapBytes(machine, memory);
		if (bytes > memory) throw new BudgetReached('memory', machine);
		this.room = memory - bytes;
	}
}
