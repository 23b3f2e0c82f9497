/** @file The door of the room: sentences and formulas of a moment, as strings. */
export { formatNumber, formatNumberTex, shapeTex, shapeWords } from './numbers.ts';
export { nodeText, shortText, texName } from './names.ts';
export { opOf, statusSentence } from './sentence.ts';
export { arrayTex, derivation, type Derivation, type DerivationLine } from './derivation.ts';
