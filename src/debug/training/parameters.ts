/** @file A parameter that was found, and what it was in the sampled passes. */
import type { EngineNode } from '#python';
import type { ArrayData } from '../trace.ts';
import { Column } from './columns.ts';
import type { ParameterSeries, ParameterState } from './history.ts';
import { along, norm } from './measures.ts';

export class Parameter {
	readonly value = new Column();
	readonly dhdx = new Column();
	readonly step = new Column();
	readonly along = new Column();
	latest: ParameterState | null = null;

	constructor(
		readonly name: string,
		/** The tensors, in the order in which they were found first. */
		readonly nodes: readonly EngineNode[],
		readonly start: ArrayData
	) {}

	private get columns(): readonly Column[] {
		return [this.value, this.dhdx, this.step, this.along];
	}

	/** Notes what it was in the sample with this index. */
	note(index: number, state: ParameterState): void {
		const { value, dhdx, step } = state;
		this.latest = state;
		this.value.set(index, norm(value.data));
		this.dhdx.set(index, dhdx ? norm(dhdx.data) : NaN);
		this.step.set(index, step ? norm(step.data) : NaN);
		this.along.set(index, step && dhdx ? along(step.data, dhdx.data) : NaN);
	}

	thin(): void {
		this.columns.forEach((column) => column.thin());
	}

	series(count: number): ParameterSeries {
		const { name, start, nodes } = this;
		const [value, dhdx, step, cosine] = this.columns.map((column) => column.read(count));
		return {
			name,
			shape: start.shape,
			tensors: nodes.length,
			value: value!,
			dhdx: dhdx!,
			step: step!,
			along: cosine!
		};
	}
}
