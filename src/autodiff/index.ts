/** @file The door of the room: tensors, ops and the reverse pass. */
export { AutodiffError } from './errors.ts';
export type {
	BackContext,
	Delta,
	Entries,
	ErrorSample,
	Op,
	Options,
	PythonText,
	Sample,
	TexNames
} from './op.ts';
export { backText, defineOp, indicesOf, letters } from './op.ts';
export type { Kink, OptionKind } from './op.ts';
export { contributionLines, operandNames, parametersOf } from './signature.ts';
export { optionsFromData, optionsToData } from './option-data.ts';
export type { Parameter } from './signature.ts';
export type { Contribution, PassObserver } from './observer.ts';
export { ops, opOfMethod } from './ops/index.ts';
export { applyOp, Tensor } from './tensor.ts';
export { broadcastAxes, unbroadcast } from './unbroadcast.ts';
export { collect, preparePass, requireScalar, reverseAutodiff, runBack, sortFrontier } from './reverse.ts';
export type { Depends, Link, Links, Values } from './dependence/index.ts';
export { Repeats } from './dependence/index.ts';
export { checkGradient } from './check-gradient.ts';
export type { GradientError } from './check-gradient.ts';
