/** @file Truth of values. */
import { NDArray } from '#tensor';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import type { Session } from './session.ts';
import {
	methodOf,
	NumpyScalar,
	PyDict,
	PyDictView,
	PyFloat,
	PyList,
	PyRange,
	PySet,
	PyTuple,
	type Value
} from './values.ts';

/** `bool(value)`, for values whose class has no `__bool__` or `__len__` of its own. */
export function truth(v: Value): boolean {
	switch (typeof v) {
		case 'boolean':
			return v;
		case 'number':
		case 'bigint':
			return Number(v) !== 0;
		case 'string':
			return v !== '';
	}
	if (v === null) return false;
	if (v instanceof PyFloat || v instanceof NumpyScalar) return v.value !== 0;
	if (v instanceof PyList || v instanceof PyTuple) return v.items.length > 0;
	if (v instanceof PyDict || v instanceof PySet) return v.entries.size > 0;
	if (v instanceof PyDictView) return v.of.entries.size > 0;
	if (v instanceof PyRange) return v.length > 0;
	if (v instanceof NDArray) return arrayTruth(v);
	return true;
}

function arrayTruth(v: NDArray): boolean {
	if (v.size !== 1)
		raise(
			'ValueError',
			v.size === 0
				? 'The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.'
				: 'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()',
			`The array has ${v.size} entries, each with a truth of its own.`
		);
	return v.data[v.offset] !== 0;
}

/** The method that a class answers `bool(…)` with, or undefined. */
export const truthMethod = (v: Value): Value | undefined => methodOf(v, '__bool__') ?? methodOf(v, '__len__');

export type TruthMethod = '__bool__' | '__len__';

/** Its name. */
export const truthMethodName = (v: Value): TruthMethod =>
	methodOf(v, '__bool__') === undefined ? '__len__' : '__bool__';

/** What `__bool__` or `__len__` gave, as a truth. */
export function truthOf(answer: Value, name: TruthMethod): boolean {
	if (typeof answer === 'boolean') return answer;
	if (name === '__bool__')
		return raise('TypeError', `__bool__ should return bool, returned ${typeName(answer)}`);
	if (typeof answer !== 'number' && typeof answer !== 'bigint')
		return raise('TypeError', `'${typeName(answer)}' object cannot be interpreted as an integer`);
	if (answer < 0) raise('ValueError', '__len__() should return >= 0');
	return Number(answer) !== 0;
}

/** `bool(value)` in the middle of an instruction, by the class's own method where it has one. */
export function truthNow(v: Value, session: Session): boolean {
	const method = truthMethod(v);
	return method === undefined ? truth(v) : truthOf(session.callNow(method, [v]), truthMethodName(v));
}
