import { define, table } from '../native.ts';
import type { Arguments } from '../signature.ts';
import { Descriptor } from '../values.ts';

const self = (args: Arguments): Descriptor => args.need('self') as Descriptor;

/** `@name.setter`, `@name.getter` and `@name.deleter`. */
export const propertyMethods = table([
	define('setter(self, fset, /)', (args) => {
		const { getter, deleter } = self(args);
		return new Descriptor('property', getter, args.need('fset'), deleter);
	}),
	define('getter(self, fget, /)', (args) => {
		const { setter, deleter } = self(args);
		return new Descriptor('property', args.need('fget'), setter, deleter);
	}),
	define('deleter(self, fdel, /)', (args) => {
		const { getter, setter } = self(args);
		return new Descriptor('property', getter, setter, args.need('fdel'));
	})
]);
