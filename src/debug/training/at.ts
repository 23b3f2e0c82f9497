/** @file The parameters in any pass of a run, by going there again from the nearest copy. */
import type { EngineNode, Machine } from '#python';
import type { Run } from '../run.ts';
import type { ParameterSeries, ParameterState, TrainingState } from './history.ts';
import { Names } from './names.ts';
import { stateOf } from './parameters.ts';
import { Sample, type Moved, type Taken } from './sample.ts';

/** Statements of a slice. */
const SLICE = 2_000;

export class TrainingAt {
	/** The pass that has been reached. */
	progress = 0;
	private readonly machine: Machine;
	private sample: Sample | null = null;
	private moved: readonly Moved[] | null = null;
	private isOver = false;

	/** Throws a RangeError for a pass that the run has not made. */
	constructor(
		private readonly run: Run,
		private readonly pass: number
	) {
		const passes = run.machine.passesEnded;
		if (!Number.isInteger(pass) || pass < 1 || pass > passes)
			throw new RangeError(`internal: pass ${pass} of ${passes}`);
		this.machine = run.before(pass);
		this.machine.observer = null;
		this.machine.onPass = (h) => this.passed(h);
	}

	private passed(h: EngineNode | null): void {
		const { passes, passesEnded } = this.machine;
		this.progress = passesEnded;
		if (h && passes === this.pass && passes === passesEnded + 1) this.sample = new Sample(passes, h);
		else if (!h && passesEnded === this.pass) this.sample?.ended();
		else if (h && passesEnded === this.pass && !this.moved) {
			this.moved = this.sample?.movedUntil(h) ?? [];
			this.isOver = true;
			this.machine.spend(Infinity);
		}
	}

	/** Goes on; gives the parameters once the next pass has begun, or the program has ended. */
	step(): TrainingState | null {
		if (!this.isOver && this.machine.run(SLICE).kind === 'paused' && !this.isOver) return null;
		return { pass: this.pass, parameters: this.parameters() };
	}

	stop(): null {
		return null;
	}

	/** The leaves that the run knows for parameters: of the same name and size, in the same order. */
	private parameters(): ParameterState[] {
		const names = new Names(this.machine);
		const leaves: readonly (Taken & Partial<Moved>)[] = (this.sample?.taken ?? []).toReversed();
		const moved = new Map(this.moved?.map((each) => [each.value, each]));
		const known = this.run.training.report()?.history.parameters ?? [];
		const free = new Set(leaves);
		return known.flatMap((parameter) => {
			const leaf = [...free].find((each) => fits(parameter, names.plain(each.nodes), each));
			if (!leaf) return [];
			free.delete(leaf);
			return stateOf(parameter.name, { ...leaf, after: moved.get(leaf.value)?.after ?? null });
		});
	}
}

const fits = ({ name, shape }: ParameterSeries, plain: string, { value }: Taken): boolean =>
	name.replace(/ \(\d+\)$/, '') === plain && shape.join() === value.shape.join();
