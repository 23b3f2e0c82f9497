/** @file Every engine profile: one file, and one line in the list below. */
import type { EngineProfile } from '#python';
import backstep from './backstep.ts';
import cs4787 from './cs4787.ts';
import micrograd from './micrograd.ts';

/** What a class of the learner's own can fit. */
export const profiles: readonly EngineProfile[] = [cs4787, micrograd];

/** The module's own tensors. */
export { backstep as nativeProfile };
