/** @file What grading finds. Plain data. */

/** Something that went wrong while Python ran. */
export interface GradeFailure {
	/** Python's own words: `ValueError: …`; or that it did not end. */
	readonly message: string;
	readonly hint: string;
	/** The line of the learner's program, from 1; 0 where it was elsewhere. */
	readonly line: number;
}

export interface TestResult {
	readonly that: string;
	readonly isRight: boolean;
	/** Null where it ran, and was true or not. */
	readonly failure: GradeFailure | null;
	/** What stands on the left of a comparison that is not so: `y.value is 5`; or ''. */
	readonly reason: string;
}

/** One entry of a dhdx beside the central difference. */
export interface GradedEntry {
	readonly index: readonly number[];
	readonly dhdx: number;
	readonly difference: number;
	readonly isWrong: boolean;
}

/** An operand's dhdx in a case that is wrong. */
export interface GradedTensor {
	readonly name: string;
	readonly shape: readonly number[];
	readonly entries: readonly GradedEntry[];
}

/** What is wrong in a case. */
export interface Finding {
	readonly number: number;
	/** The expression with the shapes of its operands: `a (3, 1) * b (1, 4)`. */
	readonly title: string;
	/** `dhdx of a has the shape (3, 4), a has (3, 1)`. */
	readonly sentence: string;
	readonly failure: GradeFailure | null;
	/** Beside each other, of all operands that could be compared. */
	readonly tensors: readonly GradedTensor[];
	/** A program of this case alone, to be stepped through. */
	readonly program: string;
	/** Which of its passes is that of the case. */
	readonly pass: number;
}

export interface GradientResult {
	readonly of: string;
	readonly cases: number;
	/** Cases that are right. */
	readonly right: number;
	/** Cases in which nothing could be compared. */
	readonly unchecked: number;
	/** The first that is wrong. */
	readonly finding: Finding | null;
	/** What the engine calls dhdx. */
	readonly gradient: string;
}

export interface GradeReport {
	readonly isRight: boolean;
	/** Why the program did not run to its end; then nothing else was tried. */
	readonly failure: GradeFailure | null;
	readonly tests: readonly TestResult[];
	readonly gradients: readonly GradientResult[];
	/** The known wrong answer whose results are the same, by its index; null for none. */
	readonly known: number | null;
	/** What the program printed. */
	readonly stdout: string;
}
