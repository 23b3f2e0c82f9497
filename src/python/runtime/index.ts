/** @file What the machine and the modules use of the values. */
export * from './values.ts';
export type { CallPath, EngineProfile, Origin } from './profile.ts';
export type { EngineNode, MachineObserver, PlotCall, Session } from './session.ts';
export { CLASSES, EXCEPTIONS, typeName, typeOf, type ExceptionName } from './classes.ts';
export {
	asPyException,
	makeException,
	PyException,
	raise,
	raised,
	type TracebackEntry
} from './exceptions.ts';
export { asArray, toAxis, toDType, toShape, withDType } from './arrays.ts';
export { binary, inPlace, tensorOp, unary, unsupported } from './operators.ts';
export { compare, equal, hashKey, identity, truth } from './truth.ts';
export { contains, deleteItem, getItem, length, setItem } from './items.ts';
export { iterableItems, iterate, nextItem } from './iterate.ts';
export { repr, str } from './text.ts';
export { format } from './format.ts';
export { deleteAttribute, findAttribute, missingAttribute, setAttribute, type Found } from './attributes.ts';
export { Arguments, bind, define, nearest, nearestHint, table } from './native.ts';
export {
	dtypeOf,
	isFloat,
	isInt,
	isNumber,
	normalize,
	numberArray,
	toIndex,
	toNumber,
	unwrap
} from './numbers.ts';
export { makeTensor, tensorValue } from './tensors.ts';
export { fixed } from './fixed.ts';
export { sortByKeys } from './methods/list.ts';
export { updateDict } from './methods/dict.ts';
export { setOf } from './methods/set.ts';
export { clip, PLACES, REDUCTIONS, rounded, SPREAD } from './methods/ndarray.ts';
