import { defineDirective, type DirectiveSource, type FenceSource, type Part } from '../directive.ts';
import { firstDifference, partsOf, readMarked, type Marked } from '../marked.ts';
import type { Place } from '../problem.ts';
import type { Flow, Inline } from '../tree.ts';
import gradient, { type Gradient } from './gradient.ts';
import hint, { type Hint } from './hint.ts';
import test, { type Test } from './test.ts';

/** What a learner may write into the marked parts. */
export interface Answer {
	readonly parts: readonly string[];
	/** Said to a learner whose results are the same; empty for nothing. */
	readonly say: readonly Inline[];
	readonly place: Place;
}

export interface ExerciseProgram extends Marked {
	readonly place: Place;
	/** 1-based line of the file on which it begins. */
	readonly line: number;
}

export interface Exercise {
	readonly id: string;
	/** The id of the cell up to which the lesson's cells run before; '' for none. */
	readonly after: string;
	/** The class of the operands; '' where it goes without saying. */
	readonly tensor: string;
	readonly from: { readonly moment: string; readonly place: Place };
	readonly pass: number | null;
	readonly body: readonly Flow[];
	/** Null where it cannot be read. */
	readonly start: ExerciseProgram | null;
	readonly solution: Answer | null;
	readonly wrong: readonly Answer[];
	readonly tests: readonly Part<Test>[];
	readonly gradients: readonly Part<Gradient>[];
	readonly hints: readonly Part<Hint>[];
}

const EXAMPLE = `:::exercise{id="double"}
Write a function that doubles a number.

\`\`\`python start
def double(x):
    # yours
    return x
    # end
\`\`\`

\`\`\`python solution
    return 2 * x
\`\`\`

\`\`\`python wrong say="That is the square; it is right for 2 only."
    return x * x
\`\`\`

::test{that="double(2) == 4"}
::test{that="double(3) == 6" say="Try it with 3."}
:::`;

function readStart({ fences, error }: DirectiveSource): ExerciseProgram | null {
	const [fence] = fences('start');
	if (!fence) return null;
	const marked = readMarked(fence.code);
	const hint = 'Put the lines # yours and # end around what the learner writes.';
	if (typeof marked === 'string') error(marked, hint, fence.place);
	else if (marked.parts.length === 0) error('the program has no marked part', hint, fence.place);
	else return { ...marked, place: fence.place, line: fence.line };
	return null;
}

/** Reads an answer; reports where it does not fit the program. */
function readAnswer(
	start: ExerciseProgram | null,
	fence: FenceSource,
	{ error }: DirectiveSource
): Answer | null {
	if (!start) return null;
	const parts = partsOf(start, fence.code);
	const { place } = fence;
	if (parts) return { parts, say: fence.inline('say'), place };
	const marked = readMarked(fence.code);
	const line = typeof marked === 'string' ? null : firstDifference(start, fence.code);
	if (typeof marked === 'string') error(marked, 'The marks are those of the start.', place);
	else if (line !== null) {
		const at = {
			...place,
			line: fence.line + line - 1,
			column: 1,
			endLine: fence.line + line - 1,
			endColumn: 2
		};
		error(
			'around the marked parts, this differs from the start',
			'Leave out all but the marked part, or make it the same.',
			at
		);
	} else
		error(`the start has ${start.parts.length} marked parts, and this has ${marked.parts.length}`, '', place);
	return null;
}

export default defineDirective<Exercise>({
	name: 'exercise',
	doc: 'The learner writes the marked part of a program, which is graded by tests and by gradient checks on random shapes.',
	example: EXAMPLE,
	form: 'container',
	within: [],
	attributes: {
		id: { kind: 'id', doc: 'A name for the exercise, one of a kind in the lesson.', required: true },
		after: {
			kind: 'cell',
			doc: 'The cell up to which the cells of the lesson run first; none of them without it.'
		},
		tensor: { kind: 'text', doc: 'The class of which the operands are, where the program has several.' },
		from: {
			kind: 'moment',
			doc: 'The moment at which the debugger waits; without it, where the stop before was.'
		},
		pass: { kind: 'whole', doc: 'The reverse pass, from 1; without it, that of the stop before.' }
	},
	fences: {
		start: {
			doc: 'The program as the learner finds it, with a part between the lines # yours and # end.',
			required: true,
			options: {}
		},
		solution: {
			doc: 'The same program, or its marked part, done; it must pass.',
			required: true,
			options: {}
		},
		wrong: {
			doc: 'A wrong answer that is known to come up; it must fail.',
			several: true,
			options: { say: { kind: 'text', doc: 'Said to a learner whose results are the same.' } }
		}
	},
	read(source) {
		const { text, number, placeOf, body, parts, fences, error } = source;
		if (body.length === 0) error('the exercise asks nothing', 'Say in its body what is to be written.');
		const [tests, gradients] = [parts(test), parts(gradient)];
		if (tests.length + gradients.length === 0)
			error('nothing grades the exercise', 'Write ::test{that="…"} or ::gradient{of="…" with="…"}.');
		const start = readStart(source);
		const answers = (role: string) => fences(role).flatMap((fence) => readAnswer(start, fence, source) ?? []);
		return {
			id: text('id'),
			after: text('after'),
			tensor: text('tensor'),
			from: { moment: text('from'), place: placeOf('from') },
			pass: number('pass'),
			body,
			start,
			solution: answers('solution')[0] ?? null,
			wrong: answers('wrong'),
			tests,
			gradients,
			hints: parts(hint)
		};
	},
	teach: ({ body, hints, solution, wrong }) => ({
		title: 'Exercise',
		body,
		answers: [...(solution ? [solution] : []), ...wrong].map((answer) => ({
			right: answer === solution,
			given: answer.parts.join('\n'),
			say: answer.say
		})),
		hints: hints.map(({ data }) => data.text)
	}),
	visit: ({ id, from, pass }) => ({
		stops: true,
		id,
		pass,
		stand: from.moment || null,
		arrive: null,
		isQuestion: true
	}),
	claims: (exercise, { pass }) => [
		...(exercise.from.moment ? [{ kind: 'moment' as const, at: { ...exercise.from, pass } }] : []),
		{ kind: 'exercise', exercise, place: exercise.start?.place ?? exercise.from.place }
	]
});
