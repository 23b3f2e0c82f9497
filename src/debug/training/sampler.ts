/** @file Watches a training from beside the run: which leaves the program changes between passes, and how. */
import type { EngineNode, Machine } from '#python';
import { Places } from '../places.ts';
import { Column, MOST_SAMPLES, THINNED } from './columns.ts';
import type { ParameterState, TrainingHistory, TrainingReport, TrainingState } from './history.ts';
import { Buffers } from './leaves.ts';
import { Names } from './names.ts';
import { Parameter } from './parameters.ts';
import { Sample, type Moved } from './sample.ts';
import { cutsOf, deadUnits, type Cut } from './units.ts';

/** Nodes and entries of leaves beyond which only one pass in many is looked at, since that takes a while. */
const LARGE = 50_000;
/** Passes that may go by until the leaves of one are there again: others may be trained, or tried, in between. */
const MOST_BETWEEN = 8;
/** Entries of a parameter that are shown one by one while the program runs. */
const MOST_ENTRIES = 100_000;
/** Parameters that are told apart; a program with more is looked at another way. */
const MOST_PARAMETERS = 60;

export class TrainingSampler {
	/** How far it is from one sampled pass to the next, about; more whenever there are too many. */
	private stride = 1;
	private passes: number[] = [];
	private readonly parameters = new Map<string, Parameter>();
	private readonly units = new Map<string, { readonly name: string; readonly dead: Column }>();
	/** The keys of those for which the program makes new tensors; null while no parameter is known. */
	private renewed: Set<string> | null = null;
	private open: Sample | null = null;
	private readonly buffers = new Buffers();
	/** Those of the last sampled pass's graph, h first. Their arrays may have been used again. */
	nodes: readonly EngineNode[] = [];
	/** Of the open sample; taken when the pass began, since values are changed afterwards. */
	private cuts: readonly Cut[] = [];
	private places: Places | null = null;
	/** Rises with every sample. */
	version = 0;

	constructor(
		private readonly machine: Machine,
		/** Whether it looks at all. */
		private readonly looks: boolean
	) {}

	/** The same of another machine, from its beginning. */
	of(machine: Machine): TrainingSampler {
		return new TrainingSampler(machine, this.looks);
	}

	private get names(): Names {
		return new Names(this.machine, (this.places ??= new Places(this.machine)));
	}

	/** A pass begins. Another one within it is none of the training's. */
	began(h: EngineNode): void {
		const { passes, passesEnded } = this.machine;
		if (!this.looks || passes !== passesEnded + 1) return;
		const { open } = this;
		if (open) {
			const isTooLate = passes - open.pass > MOST_BETWEEN;
			if (!isTooLate && !open.goesOnIn(h, (key) => this.renewed?.has(key) ?? true)) return;
			this.close(open, isTooLate ? [] : open.movedUntil(h, this.names));
			this.open = null;
		}
		if (passes < (this.passes.at(-1) ?? -Infinity) + this.stride) return;
		this.take(new Sample(passes, h, this.names, this.buffers));
	}

	private take(sample: Sample): void {
		this.open = sample;
		this.nodes = sample.nodes;
		this.cuts = cutsOf(sample.nodes, (this.places ??= new Places(this.machine)));
		if (sample.size > LARGE * this.stride) this.thin();
	}

	ended(): void {
		if (this.open?.pass === this.machine.passesEnded) this.open.ended();
	}

	/** The program has ended: what the last pass was is known up to its end. */
	finish(): void {
		if (this.open?.pass === this.machine.passesEnded && this.parameters.size > 0) this.close(this.open, []);
		this.open = null;
	}

	private close(sample: Sample, moved: readonly Moved[]): void {
		this.version++;
		const index = this.passes.push(sample.pass) - 1;
		const steps = new Map(moved.map((each) => [each.key, each]));
		if (moved.length > 0) this.renewed ??= new Set();
		for (const { key, isRenewed } of moved) if (isRenewed) this.renewed!.add(key);
		for (const each of sample.taken) {
			const { key, value, dhdx } = each;
			const step = steps.get(key);
			const parameter = this.parameters.get(key) ?? (step && this.added(step));
			if (parameter) parameter.note(index, step ?? { value, dhdx, after: null }, this.buffers);
			else [value, dhdx, step?.after ?? null].forEach((array) => this.buffers.release(array));
		}
		this.noteUnits(index);
		if (this.passes.length > MOST_SAMPLES) this.thin();
	}

	private added({ key, name, nodes, value }: Moved): Parameter | undefined {
		if (this.parameters.size >= MOST_PARAMETERS) return undefined;
		const same = [...this.parameters.values()].filter((each) => each.plain === name).length;
		const parameter = new Parameter(
			key,
			name,
			same === 0 ? name : `${name} (${same + 1})`,
			nodes.length,
			value
		);
		this.parameters.set(key, parameter);
		return parameter;
	}

	private noteUnits(index: number): void {
		const all = [...this.parameters.values()];
		const lengths = new Set(all.flatMap(({ start }) => start.shape).filter((n) => n > 1));
		for (const cut of this.cuts) {
			let row = this.units.get(cut.key);
			if (!row) this.units.set(cut.key, (row = { name: cut.name, dead: new Column() }));
			row.dead.set(index, deadUnits(cut, lengths));
		}
	}

	private thin(): void {
		this.stride *= THINNED;
		this.passes = this.passes.filter((_, i) => i % THINNED === 0);
		for (const parameter of this.parameters.values()) parameter.thin();
		for (const { dead } of this.units.values()) dead.thin();
	}

	private get history(): TrainingHistory {
		const count = this.passes.length;
		return {
			passes: Float64Array.from(this.passes),
			parameters: [...this.parameters.values()].map((parameter) => parameter.series(count)),
			units: [...this.units.values()].map(({ name, dead }) => ({ name, dead: dead.read(count) }))
		};
	}

	/** The names of the parameters by their keys. */
	get keys(): ReadonlyMap<string, string> {
		return new Map([...this.parameters].map(([key, { name }]) => [key, name]));
	}

	/** What is known by now; null where no leaf was changed between two passes. */
	report(): TrainingReport | null {
		const [first] = this.passes;
		if (first === undefined || this.parameters.size === 0) return null;
		const shown = [...this.parameters.values()].filter(({ start }) => start.data.length <= MOST_ENTRIES);
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
