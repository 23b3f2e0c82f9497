/** @file Methods of the built-in classes: one file per class. */
import { CLASSES, EXCEPTIONS } from '../classes.ts';
import type { PyClass, Value } from '../values.ts';
import { dictMethods } from './dict.ts';
import { generatorMethods, iteratorMethods } from './generator.ts';
import { listMethods, tupleMethods } from './list.ts';
import { arrayMethods, scalarMethods } from './ndarray.ts';
import { floatMethods, intMethods } from './number.ts';
import { exceptionMethods, objectMethods, typeMethods } from './object.ts';
import { propertyMethods } from './property.ts';
import { randomMethods } from './random-generator.ts';
import { stateMethods } from './random-state.ts';
import { setMethods, viewMethods } from './set.ts';
import { strMethods } from './str.ts';
import { tensorMethods } from './tensor.ts';

export const METHODS: ReadonlyMap<PyClass, ReadonlyMap<string, Value>> = new Map<
	PyClass,
	ReadonlyMap<string, Value>
>([
	[CLASSES.object, objectMethods],
	[CLASSES.type, typeMethods],
	[EXCEPTIONS.BaseException, exceptionMethods],
	[CLASSES.str, strMethods],
	[CLASSES.list, listMethods],
	[CLASSES.tuple, tupleMethods],
	[CLASSES.dict, dictMethods],
	[CLASSES.set, setMethods],
	[CLASSES.dict_keys, viewMethods],
	[CLASSES.dict_items, viewMethods],
	[CLASSES.ndarray, arrayMethods],
	[CLASSES.float64, scalarMethods],
	[CLASSES.int64, scalarMethods],
	[CLASSES.bool_, scalarMethods],
	[CLASSES.int, intMethods],
	[CLASSES.bool, intMethods],
	[CLASSES.float, floatMethods],
	[CLASSES.Generator, randomMethods],
	[CLASSES.RandomState, stateMethods],
	[CLASSES.iterator, iteratorMethods],
	[CLASSES.generator, generatorMethods],
	[CLASSES.property, propertyMethods],
	[CLASSES.Tensor, tensorMethods]
]);
