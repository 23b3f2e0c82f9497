/** @file A parameter that was found, and what it was in the sampled passes. */
import type { ArrayData } from '../trace.ts';
import { Column } from './columns.ts';
import type { ParameterSeries, ParameterState } from './history.ts';
import type { Buffers } from './leaves.ts';
import { difference, measuresOf, norm } from './measures.ts';

const copy = ({ shape, data }: ArrayData): ArrayData => ({ shape, data: data.slice() });

/** What it was in a pass; `after` is its value when the next one began. */
interface Noted {
	readonly value: ArrayData;
	readonly dhdx: ArrayData | null;
	readonly after: ArrayData | null;
}

export class Parameter {
	readonly value = new Column();
	readonly dhdx = new Column();
	readonly step = new Column();
	readonly along = new Column();
	/** Its value in the first sample. */
	readonly start: ArrayData;
	private last: Noted | null = null;

	constructor(
		/** Finds it among the leaves of a pass. */
		readonly key: string,
		/** The learner's name, which others may have too. */
		readonly plain: string,
		readonly name: string,
		/** Of how many tensors it consists. */
		readonly tensors: number,
		start: ArrayData
	) {
		this.start = copy(start);
	}

	private get columns(): readonly Column[] {
		return [this.value, this.dhdx, this.step, this.along];
	}

	/** Notes what it was in the sample with this index; the arrays of the one before are free. */
	note(index: number, noted: Noted, buffers: Buffers): void {
		const { value, dhdx, after } = noted;
		if (this.last)
			for (const each of [this.last.value, this.last.dhdx, this.last.after]) buffers.release(each);
		this.last = noted;
		if (dhdx && after) {
			const measures = measuresOf(value.data, dhdx.data, after.data);
			this.value.set(index, measures.value);
			this.dhdx.set(index, measures.dhdx);
			this.step.set(index, measures.step);
			this.along.set(index, measures.along);
			return;
		}
		this.value.set(index, norm(value.data));
		if (dhdx) this.dhdx.set(index, norm(dhdx.data));
		if (after) this.step.set(index, norm(difference(after.data, value.data)));
	}

	/** What it was in the last sample that had it. */
	get latest(): ParameterState | null {
		if (!this.last) return null;
		// Its arrays are used again.
		const { value, dhdx, step } = stateOf(this.name, this.last);
		return { name: this.name, value: copy(value), dhdx: dhdx && copy(dhdx), step };
	}

	thin(): void {
		this.columns.forEach((column) => column.thin());
	}

	series(count: number): ParameterSeries {
		const { name, start, tensors } = this;
		const [value, dhdx, step, cosine] = this.columns.map((column) => column.read(count));
		return {
			name,
			shape: start.shape,
			tensors,
			value: value!,
			dhdx: dhdx!,
			step: step!,
			along: cosine!
		};
	}
}

/** A parameter in a pass, with the step to the next. */
export const stateOf = (name: string, { value, dhdx, after }: Noted): ParameterState => ({
	name,
	value,
	dhdx,
	step: after && { shape: value.shape, data: difference(after.data, value.data) }
});
