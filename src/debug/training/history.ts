/** @file What is told of a training: how its parameters moved from pass to pass. Plain data. */
import type { ArrayData } from '../trace.ts';

/** A parameter: a leaf that the program changes between passes, or single numbers that one expression made. */
export interface ParameterSeries {
	readonly name: string;
	readonly shape: readonly number[];
	/** Of how many tensors it consists: one, unless an engine of single numbers made them. */
	readonly tensors: number;
	/** Euclidean norms at the sampled passes; NaN where it was not in the graph. */
	readonly value: Float64Array;
	readonly dhdx: Float64Array;
	/** Of the change until the next pass. */
	readonly step: Float64Array;
	/** Cosine of the angle between the change and −dhdx: 1 in plain gradient descent. */
	readonly along: Float64Array;
}

/** A tensor that is its operand where that is positive, and 0 elsewhere. */
export interface UnitsSeries {
	readonly name: string;
	/** Which share of its units was 0 for the whole batch, from 0 to 1. */
	readonly dead: Float64Array;
}

export interface TrainingHistory {
	/** The passes that were sampled, ascending; from one to the next it is about as far. */
	readonly passes: Float64Array;
	readonly parameters: readonly ParameterSeries[];
	readonly units: readonly UnitsSeries[];
}

/** A parameter as it was in one pass. */
export interface ParameterState {
	readonly name: string;
	/** When the pass began. */
	readonly value: ArrayData;
	/** When the pass had ended; null where it was never set. */
	readonly dhdx: ArrayData | null;
	/** What the program added to the value before the next pass; null after the last. */
	readonly step: ArrayData | null;
}

/** The parameters in one pass. */
export interface TrainingState {
	readonly pass: number;
	readonly parameters: readonly ParameterState[];
}

export interface TrainingReport {
	readonly history: TrainingHistory;
	/** The values with which the training began. */
	readonly start: TrainingState | null;
	/** The last pass that was sampled. */
	readonly latest: TrainingState | null;
}
