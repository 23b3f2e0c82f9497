/** @file The call stack and the variables of a program at a moment. */
export {
	isWhole,
	type ProgramState,
	type Shown,
	type SomeNumbers,
	type StackFrame,
	type Standing,
	type StateWish,
	type Variable
} from './program-state.ts';
export { namesOf } from './names.ts';
export { sameVariable, stackAt } from './stack-at.ts';
export { standingAt, StateInquiry, wishAt } from './standing-at.ts';
export { nodeOf, placeLine, printStack, shapeOf, timeLine, valueLine } from './text.ts';
