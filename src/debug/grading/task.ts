/** @file What is to be graded. Plain data, which a page sends to its Worker. */
import { plainTexts, withParts, type Cell, type Exercise, type Operand } from '#lesson';

export interface GradientTask {
	/** Python over the operands. */
	readonly of: string;
	readonly operands: readonly Operand[];
}

export interface Task {
	/** What runs before the program: the cells of the lesson. */
	readonly before: readonly string[];
	/** What stands around the learner's parts. */
	readonly fixed: readonly string[];
	readonly parts: readonly string[];
	/** Expressions of Python that must be true after it. */
	readonly tests: readonly string[];
	readonly gradients: readonly GradientTask[];
	/** The class of the operands; '' for the program's only engine. */
	readonly tensor: string;
	/** Of NumPy's random streams. */
	readonly seed: number;
	/** Statements that the program may run. */
	readonly budget: number;
	/** Wrong answers that are told apart by their results; none where nothing is said of them. */
	readonly known: readonly (readonly string[])[];
}

/** What tracebacks call the learner's program. */
export const PROGRAM = 'your code';

export const programOf = ({ fixed, parts }: Pick<Task, 'fixed' | 'parts'>): string =>
	withParts({ fixed }, parts);

interface Surroundings {
	readonly cells: readonly Cell[];
	readonly front: { readonly seed: number; readonly budget: number };
}

/** The task of an exercise of a lesson; null where it cannot be read. */
export function taskOf(
	{ cells, front }: Surroundings,
	exercise: Exercise,
	parts?: readonly string[]
): Task | null {
	const { start, solution, after, tests, gradients, tensor, wrong } = exercise;
	if (!start) return null;
	// What the module has to bring is known from what the author has written, not from what a learner has so far.
	const own = {
		code: [start.parts, solution?.parts ?? []].map((each) => withParts(start, each)).join(''),
		line: 1
	};
	const texts = plainTexts([...cells.slice(0, cells.findIndex(({ id }) => id === after) + 1), own]);
	return {
		before: texts.slice(0, -1),
		fixed: start.fixed,
		parts: parts ?? start.parts,
		tests: tests.map(({ data }) => data.that.text),
		gradients: gradients.map(({ data: { of, operands } }) => ({ of: of.text, operands })),
		tensor,
		seed: front.seed,
		budget: front.budget,
		known: wrong.filter(({ say }) => say.length > 0).map((each) => each.parts)
	};
}
