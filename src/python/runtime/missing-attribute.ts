/** @file An attribute that is not there: Python's words, and the name that may be meant. */
import { opOfMethod, Tensor } from '#autodiff';
import { Generator, NDArray } from '#tensor';
import { CLASSES, typeName, typeOf } from './classes.ts';
import { raise } from './exceptions.ts';
import { METHODS } from './methods/index.ts';
import {
	nearest as nearestName,
	nearestHint,
	NO_SECOND_DERIVATIVES,
	noneHint,
	NUMBER_WITHOUT_GRAD
} from './hints.ts';
import { isNumber } from './numbers.ts';
import { isNumpyName } from './numpy-names.ts';
import { RandomSource } from './random-source.ts';
import { attributesOf, ownClass, PyClass, PyFunction, PyModule, PySuper, type Value } from './values.ts';

/** Python's AttributeError, with the nearest name as a hint. */
export function missingAttribute(o: Value, name: string): never {
	if (o instanceof PyModule) {
		return raise('AttributeError', `module '${o.name}' has no attribute '${name}'`, moduleHint(o, name));
	}
	if (o instanceof PyFunction)
		return raise('AttributeError', `'function' object has no attribute '${name}'`, attributeHint(o, name));
	const subject = o instanceof PyClass ? `type object '${o.name}'` : `'${typeName(o)}' object`;
	return raise('AttributeError', `${subject} has no attribute '${name}'`, attributeHint(o, name));
}

/** Functions of Python's module math that are not here. */
const OF_MATH: ReadonlySet<string> = new Set(
	'dist erf erfc exp2 frexp fsum gamma lcm ldexp lgamma nextafter remainder ulp'.split(' ')
);

/** Whether NumPy has the name is told apart from a slip of the finger. */
function moduleHint(o: PyModule, name: string): string {
	const known = [...o.namespace.keys()];
	if (o.name === 'math' && OF_MATH.has(name))
		return `math.${name} exists in Python, Backstep does not have it yet.`;
	const whole = o.name === 'matplotlib.pyplot' || o.name.startsWith('numpy');
	if (!isNumpyName(o.name, name))
		return [nearestHint(name, known), whole ? `Backstep has a part of ${o.name}.` : '']
			.filter(Boolean)
			.join(' ');
	const near = nearestName(name, known, 2);
	return `${o.name}.${name} exists in NumPy, Backstep does not have it yet${near === null ? '.' : `; nearest: ${near}.`}`;
}

/** What other engines call it, and what it is here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
	grad: 'Here the derivative is called dhdx.',
	data: 'Here the array of a tensor is called value.',
	backward: 'Here a function makes the reverse pass: reverse_autodiff(L).',
	zero_grad: 'reverse_autodiff sets every dhdx to zeros before it begins.',
	item: 'The array of a tensor is its value: L.value.item().',
	numpy: 'The array of a tensor is its value: L.value.',
	detach: 'The array of a tensor is its value; Tensor(L.value) begins anew.'
};

/** What a tensor has, and what else a node of a learner's engine may have. */
const OF_TENSORS: ReadonlySet<string> = new Set(['value', 'dhdx', 'depends_on', 'back', 'grad', 'backward']);
const OF_NODES: ReadonlySet<string> = new Set(['dhdx', 'grad', 'backward', '_backward', '_prev']);

function attributeHint(o: Value, name: string): string {
	if (o === null) return noneHint(o);
	if (name === '__dict__')
		return 'Backstep keeps no dict of attributes. getattr, setattr and hasattr take a name.';
	if (o instanceof NDArray && OF_TENSORS.has(name)) return NO_SECOND_DERIVATIVES;
	if (isNumber(o) && OF_NODES.has(name)) return NUMBER_WITHOUT_GRAD;
	if (o instanceof NDArray && isNumpyName('ndarray', name))
		return `Arrays of NumPy have ${name}, those of Backstep do not have it yet.`;
	if (o instanceof RandomSource && isNumpyName(o.of instanceof Generator ? 'Generator' : 'RandomState', name))
		return `NumPy has ${name} here, Backstep does not have it yet.`;
	if (o instanceof Tensor && name === 'dhdx')
		return 'dhdx is set by reverse_autodiff; this tensor was not part of a pass yet.';
	if (o instanceof Tensor && name in ELSEWHERE) return ELSEWHERE[name]!;
	return nearestHint(
		name,
		attributeNames(o).filter((each) => each !== name)
	);
}

/** Names that a learner may have meant. */
function attributeNames(o: Value): string[] {
	const methods = [...(METHODS.get(typeOf(o))?.keys() ?? [])];
	if (o instanceof NDArray) return [...ARRAY_DATA, ...methods];
	if (o instanceof Tensor) return [...TENSOR_DATA, ...methods, ...opOfMethod.keys()];
	if (o instanceof PyClass) return o.mro.flatMap(namesOf);
	if (o instanceof PySuper) return o.cls.mro.slice(o.cls.mro.indexOf(o.after) + 1).flatMap(namesOf);
	const cls = ownClass(o);
	return cls ? [...(attributesOf(o)?.keys() ?? []), ...cls.mro.flatMap(namesOf)] : methods;
}

const namesOf = (cls: PyClass): string[] => [
	...cls.namespace.keys(),
	...(cls === CLASSES.object ? [] : (METHODS.get(cls)?.keys() ?? []))
];

const ARRAY_DATA = 'shape size ndim T dtype flat base itemsize nbytes strides real mT'.split(' ');
const TENSOR_DATA = ['value', 'dhdx', 'order', 'depends_on', 'back'];
