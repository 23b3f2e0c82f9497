/** @file The parameters in any pass of a run, by going there again from the nearest copy. */
import type { EngineNode, Machine } from '#python';
import type { Run } from '../run.ts';
import type { ParameterState, TrainingState } from './history.ts';
import { Names } from './names.ts';
import { stateOf } from './parameters.ts';
import { Sample, type Moved } from './sample.ts';

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
		if (h && passes === this.pass && passes === passesEnded + 1)
			this.sample = new Sample(passes, h, new Names(this.machine));
		else if (!h && passesEnded === this.pass) this.sample?.ended();
		else if (h && passesEnded === this.pass && !this.moved) {
			this.moved = this.sample?.movedUntil(h, new Names(this.machine)) ?? [];
			this.isOver = true;
			this.machine.spend(Infinity);
		}
	}

	/** Goes on; gives the parameters once the next pass has begun, or as far as the run has come. */
	step(): TrainingState | null {
		const { machine, run } = this;
		const left = run.machine.statements - machine.statements;
		const isPaused = !this.isOver && left > 0 && machine.run(Math.min(SLICE, left)).kind === 'paused';
		if (isPaused && !this.isOver && machine.statements < run.machine.statements) return null;
		return { pass: this.pass, parameters: this.parameters() };
	}

	stop(): null {
		return null;
	}

	/** The leaves that the run knows for parameters. */
	private parameters(): ParameterState[] {
		const moved = new Map(this.moved?.map((each) => [each.key, each]));
		return [...this.run.training.keys].flatMap(([key, name]) => {
			const leaf = this.sample?.taken.find((each) => each.key === key);
			return leaf ? stateOf(name, { ...leaf, after: moved.get(key)?.after ?? null }) : [];
		});
	}
}
