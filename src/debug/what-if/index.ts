/** @file What the other rooms use of what-ifs. */
export type { Comparison, Divergence, OrderDivergence, Side, TensorDifference } from './compare.ts';
export type { MadeEdit } from './engine.ts';
export { WhatIfInquiry } from './inquiry.ts';
export { counterpart, isAfter, lockStep, sameMoment, type LockStepRow } from './lock-step.ts';
export { divergenceTitle, editPlace, orderTitle, printWhatIf } from './print.ts';
export type { Failure, VerdictKind, WhatIfProgress, WhatIfRequest, WhatIfResult } from './result.ts';
export type { Switch } from './switch.ts';
export { switches } from './switches/index.ts';
export { conflictIn, titlesOf } from './together.ts';
export type { Mistake } from './whole-run.ts';
export {
	AlreadyMistaken,
	SwitchConflict,
	switchNamed,
	turnedTogether,
	UnknownSwitch,
	whatIf
} from './what-if.ts';
