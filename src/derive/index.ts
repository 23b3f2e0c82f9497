/** @file The door of the room: sentences and formulas of a moment, as strings. */
export { formatNumber, formatNumberTex, shapeTex, shapeWords } from './numbers.ts';
export { nodeText, shortText, texName } from './names.ts';
export { opOf } from './known-op.ts';
export { statusSentence } from './sentence.ts';
export { arrayTex } from './arrays.ts';
export { texText } from './tex-text.ts';
export { derivation, type Derivation } from './derivation.ts';
export type { DerivedFactor } from './factors.ts';
export type { DerivationLine } from './line.ts';
export * from './origin/index.ts';
