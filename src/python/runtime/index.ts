/** @file What the machine and the modules use of the values. */
export * from './values.ts';
export { linearize } from './linearize.ts';
export type { CallPath, EngineProfile, Origin, Turns } from './profile.ts';
export * from './drawing.ts';
export type { BackView, EngineNode, LineView, MachineObserver, ProgramObserver, Session } from './session.ts';
export { CLASSES, EXCEPTIONS, typeName, typeOf, type ExceptionName } from './classes.ts';
export {
	asPyException,
	isException,
	makeException,
	PyException,
	raise,
	raised,
	type TracebackEntry
} from './exceptions.ts';
export { asArray, operands, toAxis, toShape, withDType } from './arrays.ts';
export { DTYPES, dtypeNamed, toDType } from './dtypes.ts';
export { refusesUfuncs } from './array-mismatch.ts';
export { binary, inPlace, tensorOp, unary, unsupported } from './operators.ts';
export {
	COMPARE_SIGNS,
	comesFirst,
	compare,
	comparisonAttempts,
	relate,
	same,
	withoutMethods,
	type ComparisonAttempt
} from './compare.ts';
export { truth, truthMethod, truthMethodName, truthNow, truthOf, type TruthMethod } from './truth.ts';
export { hash } from './keys.ts';
export { RandomStream } from './stream.ts';
export { RandomSource } from './random-source.ts';
export { Identities } from './identity.ts';
export { indexItems } from './indices.ts';
export { percentFormat } from './percent.ts';
export { getEntry, setEntry, updateDict } from './dicts.ts';
export { addItem, setOf } from './sets.ts';
export { extend, sortByKeys } from './lists.ts';
export { checkLength } from './lengths.ts';
export { collectionOf, COLLECTIONS, emptyCollection, type Collected } from './collected.ts';
export { contains, deleteItem, getItem, length, setItem } from './items.ts';
export { isIterable, isLazy, iterableItems, iterate, nextItem } from './iterate.ts';
export { shortRepr } from './short-repr.ts';
export { ascii, printed, repr, str } from './text.ts';
export { format, formatNow } from './format.ts';
export { arrayData, findAttribute, isBeforeOwn, type Found } from './attributes.ts';
export { missingAttribute } from './missing-attribute.ts';
export { deleteAttribute, deleterOf, setAttribute, setterOf } from './set-attribute.ts';
export { genericOf, unionParts } from './generics.ts';
export { nearestHint, NO_SECOND_DERIVATIVES, noneHint } from './hints.ts';
export { bind, define, defineBrief, defineNumpy, table, type Body } from './native.ts';
export { sortWork } from './sort-work.ts';
export { Arguments, bindTo, parseSignature } from './signature.ts';
export {
	dtypeOf,
	intText,
	isFloat,
	isInt,
	isNumber,
	normalize,
	numberArray,
	toBigInt,
	toIndex,
	toNumber,
	unwrap,
	type PyInt,
	type PyNumber
} from './numbers.ts';
export { opFunction } from './op-calls.ts';
export { makeTensor, tensorValue } from './tensors.ts';
export { fromKeys } from './methods/dict.ts';
export { checkOrder, clip, first as firstArray, REARRANGING, rounded } from './methods/rearranging.ts';
export {
	countNonzero,
	nonzeroTuple,
	oneAxis,
	PLACES,
	reduceOptions,
	REDUCTIONS,
	SPREAD
} from './methods/reductions.ts';
export { intoOutput } from './outputs.ts';
export { METHODS } from './methods/index.ts';
export { toList } from './methods/ndarray.ts';
export { seedInteger } from './methods/random-arguments.ts';
export { legacyFunctions, seedState } from './methods/random-state.ts';
