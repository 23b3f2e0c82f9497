import { define, table } from '../native.ts';
import type { Arguments } from '../signature.ts';
import { Descriptor } from '../values.ts';

const self = (args: Arguments): Descriptor => args.need('self') as Descriptor;

/** `@name.setter` and `@name.getter`. */
export const propertyMethods = table([
	define('setter(self, fset, /)', (args) => new Descriptor('property', self(args).getter, args.need('fset'))),
	define('getter(self, fget, /)', (args) => new Descriptor('property', args.need('fget'), self(args).setter))
]);
