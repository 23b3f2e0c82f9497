/** @file Watches a training from beside the run: which leaves the program changes between passes, and how. */
import type { EngineNode, Machine } from '#python';
import { Places } from '../places.ts';
import { MOST_SAMPLES, Column } from './columns.ts';
import type { ParameterState, TrainingHistory, TrainingReport, TrainingState } from './history.ts';
import { Buffers } from './leaves.ts';
import { Names } from './names.ts';
import { Parameter } from './parameters.ts';
import { Sample, type Moved } from './sample.ts';
import { cutsOf, deadUnits, type Cut } from './units.ts';

/** Nodes of a graph beyond which only one pass in many is looked at, since that takes a while. */
const LARGE = 5_000;

/** Entries of a parameter that are shown one by one while the program runs. */
const MOST_ENTRIES = 100_000;

export class TrainingSampler {
	/** How far it is from one sampled pass to the next; doubled whenever there are too many. */
	private stride = 1;
	private passes: number[] = [];
	private parameters: Parameter[] = [];
	private readonly known = new Map<EngineNode, Parameter>();
	/** Those for which the program makes new tensors, by their names. */
	private readonly renewed = new Map<string, Parameter>();
	private readonly units = new Map<string, { readonly name: string; readonly dead: Column }>();
	private open: Sample | null = null;
	private readonly buffers = new Buffers();
	/** Those of the last sampled pass's graph, h first. Their arrays may have been used again. */
	nodes: readonly EngineNode[] = [];
	/** Of the open sample; taken when the pass began, since values are changed afterwards. */
	private cuts: readonly Cut[] = [];
	private places: Places | null = null;
	private names: Names | null = null;
	/** Rises with every sample. */
	version = 0;

	constructor(
		private readonly machine: Machine,
		/** Whether it looks at all. */
		private readonly looks: boolean
	) {}

	/** A pass begins. Another one within it is none of the training's. */
	began(h: EngineNode): void {
		const { passes, passesEnded } = this.machine;
		if (!this.looks || passes !== passesEnded + 1) return;
		if (this.open?.pass === passes - 1) this.close(this.open, this.open.movedUntil(h));
		this.open = (passes - 1) % this.stride === 0 ? new Sample(passes, h, this.buffers) : null;
		if (!this.open) return;
		this.nodes = this.open.nodes;
		this.cuts = cutsOf(this.open.nodes, (this.places ??= new Places(this.machine)));
		if (this.open.nodes.length > LARGE * this.stride) this.thin();
	}

	ended(): void {
		if (this.open?.pass === this.machine.passesEnded) this.open.ended();
	}

	/** The program has ended, or waits: what the last pass was is known up to its end. */
	finish(): void {
		if (this.open?.pass === this.machine.passesEnded && this.parameters.length > 0) this.close(this.open, []);
		this.open = null;
	}

	private close(sample: Sample, moved: readonly Moved[]): void {
		this.version++;
		const index = this.passes.push(sample.pass) - 1;
		// What h reaches last was made first.
		const steps = new Map(moved.toReversed().map((each) => [this.parameterOf(each), each]));
		for (const [parameter, each] of steps) parameter.note(index, each, this.buffers);
		for (const { nodes, value, dhdx } of sample.taken) {
			const parameter = this.find(nodes);
			if (!parameter) {
				this.buffers.release(value);
				this.buffers.release(dhdx);
			} else if (!steps.has(parameter)) parameter.note(index, { value, dhdx, after: null }, this.buffers);
		}
		this.noteUnits(index);
		if (this.passes.length > MOST_SAMPLES) this.thin();
	}

	private find([first]: readonly EngineNode[]): Parameter | undefined {
		return first && (this.known.get(first) ?? this.renewed.get(first.name ?? ''));
	}

	/** The parameter that some leaves are; a new one where they were not known for one. */
	private parameterOf({ nodes, heirs, value }: Moved): Parameter {
		let parameter = this.find(nodes);
		if (!parameter) {
			parameter = new Parameter((this.names ??= new Names(this.machine)).next(nodes), nodes, value);
			this.parameters.push(parameter);
		}
		const [first] = nodes;
		if (heirs[0] === first) this.known.set(first!, parameter);
		else if (first?.name) this.renewed.set(first.name, parameter);
		return parameter;
	}

	private noteUnits(index: number): void {
		const lengths = new Set(this.parameters.flatMap(({ start }) => start.shape).filter((n) => n > 1));
		for (const cut of this.cuts) {
			let row = this.units.get(cut.key);
			if (!row) this.units.set(cut.key, (row = { name: cut.name, dead: new Column() }));
			row.dead.set(index, deadUnits(cut, lengths));
		}
	}

	private thin(): void {
		this.stride *= 2;
		this.passes = this.passes.filter((_, i) => i % 2 === 0);
		for (const parameter of this.parameters) parameter.thin();
		for (const { dead } of this.units.values()) dead.thin();
	}

	private get history(): TrainingHistory {
		const count = this.passes.length;
		return {
			passes: Float64Array.from(this.passes),
			parameters: this.parameters.map((parameter) => parameter.series(count)),
			units: [...this.units.values()].map(({ name, dead }) => ({ name, dead: dead.read(count) }))
		};
	}

	/** What is known by now; null where no leaf was changed between two passes. */
	report(): TrainingReport | null {
		const [first] = this.passes;
		if (first === undefined || this.parameters.length === 0) return null;
		const shown = this.parameters.filter(({ start }) => start.data.length <= MOST_ENTRIES);
		const state = (pass: number, parameters: ParameterState[]): TrainingState => ({ pass, parameters });
		return {
			history: this.history,
			start: state(
				first,
				shown.map(({ name, start }) => ({ name, value: start, dhdx: null, step: null }))
			),
			latest: state(
				this.passes.at(-1)!,
				shown.flatMap(({ latest }) => latest ?? [])
			)
		};
	}
}
