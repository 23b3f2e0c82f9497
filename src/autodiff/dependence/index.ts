/** @file What ops have in common in how their results depend on their operands. */
export type { Depends, Link, Links, Values } from './link.ts';
export { copied } from './copied.ts';
export { inPlace } from './in-place.ts';
export { reduced, reducedWhole } from './reduced.ts';
export { Repeats } from './repeats.ts';
