/** @file What a run has used up, and where it must look up from its work. */
import { Tensor } from '#autodiff';
import { NDArray } from '#tensor';
import { PyList, PyTuple, type Value } from '../runtime/index.ts';
import { BudgetReached } from './limits.ts';
import type { Machine } from './machine.ts';
import { heapBytes } from './measure.ts';

/** Entries of a slice: some milliseconds, whatever is done to each. */
const SLICE_EFFORT = 1_000_000;
/** Bytes of a tensor with two arrays, beside their numbers. */
const TENSOR = 700;
/** Statements between two measures of the heap. */
const MEASURE_EVERY = 5_000_000;

export class Budget {
	/** The next statement at which something is to be done: a pause, a measure, the end of the budget. */
	nextStop = 0;
	private pauseAt = Infinity;
	private measureAt = MEASURE_EVERY;
	/** Bytes made since the heap was measured last. */
	private made = 0;
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
	follow({ measureAt, made }: Budget): void {
		this.measureAt = measureAt;
		this.made = made;
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
	charge(value: Value): void {
		if (value instanceof NDArray) {
			this.made += value.size * 8;
			this.spend(value.size);
		} else if (value instanceof Tensor) this.chargeTensor(value);
		else if (typeof value === 'string') {
			this.made += value.length;
			this.spend(value.length / 4);
		} else if (value instanceof PyList || value instanceof PyTuple) {
			this.made += value.items.length * 8;
			this.spend(value.items.length);
		} else return;
		if (this.made > this.machine.limits.memory / 4) this.measure();
	}

	private measure(): void {
		const { machine } = this;
		const { memory } = machine.limits;
		this.made = 0;
		this.measureAt = machine.statements + MEASURE_EVERY;
		if (heapBytes(machine, memory) > memory) throw new BudgetReached('memory', machine);
	}
}
