/** @file Expressions that are watched from step to step, and over the passes of a run. */
export { lineOf, lineText, type WatchLine } from './line.ts';
export { WatchSampling, type SampleWish, type WatchSamples } from './samples.ts';
export { faultOf, watchAt, watchText, type Watched } from './watch.ts';
