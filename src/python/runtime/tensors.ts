/** @file Tensors of the module backstep as Python values. */
import { Tensor } from '#autodiff';
import { fromFlat, isFloating, NDArray } from '#tensor';
import { typeOf } from './classes.ts';
import { raise } from './exceptions.ts';
import { isNumber, toNumber } from './numbers.ts';
import type { Session } from './session.ts';
import { PyFloat, NumpyScalar, type Value } from './values.ts';

/** As the notebook's constructor: a number becomes an array of shape (1,), an array is kept. */
export function tensorValue(value: Value): NDArray {
	if (value instanceof NDArray) return value;
	const number = isNumber(value) && typeof value !== 'boolean';
	if (number && (!(value instanceof NumpyScalar) || isFloating(value.dtype)))
		return fromFlat([toNumber(value)], [1]);
	return raise(
		'Exception',
		`expected tensor to be backed by numpy array; got <class '${typeOf(value).name}'> instead`,
		'Give a number or an array: Tensor(numpy.array([1.0, 2.0])).'
	);
}

export function makeTensor(value: Value, session: Session): Tensor {
	return new Tensor(tensorValue(value), session.nextTensorOrder++);
}

/** The value an attribute of a tensor takes: arrays, and numbers as arrays. */
export function arrayAttribute(value: Value): NDArray {
	if (value instanceof NDArray) return value;
	if (value instanceof PyFloat || value instanceof NumpyScalar || typeof value === 'number')
		return fromFlat([toNumber(value)], []);
	return raise('TypeError', `expected an array, got ${typeOf(value).name}`);
}
