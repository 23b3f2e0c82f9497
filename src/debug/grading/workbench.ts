/** @file The learner's program after it has run, and pieces of Python that are run with its names. */
import {
	addSnippet,
	Machine,
	PyClass,
	PySyntaxError,
	reportOfSource,
	runSnippet,
	SourceError,
	type Code,
	type ErrorPlace,
	type ErrorReport,
	type Status,
	type Value
} from '#python';
import { profiles } from '../profiles/index.ts';
import type { GradeFailure } from './report.ts';
import { PROGRAM, programOf, type Task } from './task.ts';

/** Statements between two looks at whether the grading was stopped. */
const SLICE = 2_000;
/** Statements of one test, and of one forward or one back of a case. */
export const MOST = 200_000;

export class Workbench {
	/** Passes that the cells and the program have made. */
	passes = 0;

	private constructor(
		readonly machine: Machine,
		/** The index of the learner's program among the sources. */
		private readonly own: number
	) {}

	/** Runs the cells before and the program; gives why that did not work otherwise. */
	static *open(task: Task): Generator<void, Workbench | { failure: GradeFailure; stdout: string }> {
		const sources = [
			...task.before.map((text, i) => ({ id: `cell ${i + 1}`, text })),
			{ id: PROGRAM, text: programOf(task) }
		];
		const machine = new Machine({
			seed: task.seed,
			profiles,
			limits: { statements: task.budget },
			storage: null
		});
		const bench = new Workbench(machine, sources.length - 1);
		try {
			machine.load(sources);
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			return { failure: bench.failureOf(reportOfSource(sources, error, machine)), stdout: '' };
		}
		const failure = yield* bench.toEnd();
		bench.passes = machine.passesEnded;
		return failure ? { failure, stdout: machine.stdout } : bench;
	}

	/** Runs what waits to its end. */
	private *toEnd(): Generator<void, GradeFailure | null> {
		for (;;) {
			const status = this.machine.run(SLICE);
			if (status.kind === 'done') return null;
			if (status.kind !== 'paused') return this.ended(status);
			yield;
		}
	}

	private ended(status: Extract<Status, { kind: 'error' | 'budget' }>): GradeFailure {
		if (status.kind === 'error') return this.failureOf(status.error);
		const { place, message } = status;
		const isStatements = /^The program ran [\d,]+ statements/.test(message);
		return {
			message: isStatements ? 'It did not come to an end.' : message,
			hint: isStatements ? 'Is there a loop that never ends?' : '',
			line: this.lineOf(place)
		};
	}

	private lineOf(place: ErrorPlace | null): number {
		return place?.source === this.own ? place.line : 0;
	}

	private failureOf({ type, message, hint, place, traceback }: ErrorReport): GradeFailure {
		// An error may arise below the learner's program: the innermost line that is theirs says most.
		const lines = [...traceback.matchAll(new RegExp(`File "${PROGRAM}", line (\\d+)`, 'g'))];
		const line = this.lineOf(place) || Number(lines.at(-1)?.[1] ?? 0);
		return { message: message === '' ? type : `${type}: ${message}`, hint, line };
	}

	/** Prepares a piece of Python; gives why it cannot be read otherwise. */
	prepare(text: string): Code | GradeFailure {
		try {
			return addSnippet(this.machine, { id: 'the check', text });
		} catch (error) {
			if (!(error instanceof PySyntaxError)) throw error;
			return { message: `${error.kind}: ${error.message}`, hint: error.hint, line: 0 };
		}
	}

	/** Runs such a piece; null once it has run. */
	*run(code: Code): Generator<void, GradeFailure | null> {
		runSnippet(this.machine, code, MOST);
		return yield* this.toEnd();
	}

	get(name: string): Value | undefined {
		return this.machine.globals.get(name);
	}

	set(name: string, value: Value): void {
		this.machine.globals.set(name, value);
	}

	/** The classes of the program that are engines; those derived from another are left out. */
	get engines(): PyClass[] {
		const classes = [...new Set(this.machine.globals.values())].filter((v) => v instanceof PyClass);
		const engines = classes.filter((cls) => cls.profile !== null);
		return engines.filter((cls) => !cls.bases.some((base) => engines.includes(base)));
	}
}

export const isFailure = (value: object): value is GradeFailure =>
	'line' in value && 'hint' in value && 'message' in value;
