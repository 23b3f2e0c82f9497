/** @file Where an entry of a tensor comes from, and where it goes. */
export { arrayAt, entryTex, entryText, numberAt, type Entry } from './entry.ts';
export { entryOf, indexOf } from './positions.ts';
export { origin, Origins } from './origins.ts';
export { destinations } from './destinations.ts';
export type * from './origin.ts';
export { factorTex, originLines, type PartLines } from './lines.ts';
export { factorText, printDestinations, printOrigin, signedValue } from './print.ts';
export { beginningText, nowhereText, partText, passedText } from './words.ts';
