/** @file Methods of the built-in classes as the class itself gives them: `str.upper`, called with any receiver. */
import { typeName, typeOf } from '../classes.ts';
import { raise } from '../exceptions.ts';
import { NativeFunction, type PyClass, type Value } from '../values.ts';
import { METHODS } from './index.ts';

/** Refuses a receiver of another class in CPython's words; the method itself relies on its receiver. */
function unbound(cls: PyClass, name: string, method: NativeFunction): NativeFunction {
	return new NativeFunction(method.name, (args, kwargs, session) => {
		const [receiver] = args;
		if (receiver === undefined)
			raise(
				'TypeError',
				`unbound method ${cls.name}.${name}() needs an argument`,
				`It is called on a value, or with one: ${cls.name}.${name}(value).`
			);
		if (!typeOf(receiver).isSubclassOf(cls))
			raise(
				'TypeError',
				`descriptor '${name}' for '${cls.name}' objects doesn't apply to a '${typeName(receiver)}' object`,
				`The first argument must be of class ${cls.name}.`
			);
		return method.call(args, kwargs, session);
	});
}

/** By class and name; what is no method of an object, such as `dict.fromkeys`, is as it is. */
export const UNBOUND: ReadonlyMap<PyClass, ReadonlyMap<string, Value>> = new Map(
	[...METHODS].map(([cls, methods]) => [
		cls,
		new Map(
			[...methods].map(([name, method]) => [
				name,
				method instanceof NativeFunction ? unbound(cls, name, method) : method
			])
		)
	])
);
