/** @file What is said of a grade. */
import type { GradeReport } from '#debug';
import type { Exercise, Inline } from '#lesson';

/** One sentence: how much of it passes. */
export function summary({ isRight, failure, tests, gradients }: GradeReport): string {
	if (isRight) return 'Right: all of it passes.';
	if (failure) return 'Not yet: the code does not run to its end.';
	const all = tests.length + gradients.length;
	const right =
		tests.filter((each) => each.isRight).length + gradients.filter(({ finding }) => !finding).length;
	return all === 1 ? 'Not yet.' : `Not yet: ${right} of ${all} checks pass.`;
}

/** What the author says of a wrong answer with the same results; empty for none. */
export function knownSay({ wrong }: Exercise, { known }: GradeReport): readonly Inline[] {
	return known === null ? [] : (wrong.filter(({ say }) => say.length > 0)[known]?.say ?? []);
}
