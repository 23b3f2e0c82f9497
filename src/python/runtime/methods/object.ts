import { define, table } from '../native.ts';
import { repr, str } from '../text.ts';

export const objectMethods = table([
	define('__init__(self)', () => null),
	define('__repr__(self)', (args, session) => repr(args.need('self'), session)),
	define('__str__(self)', (args, session) => str(args.need('self'), session))
]);

export const floatMethods = table([
	define('float.is_integer(self, /)', (args) => Number.isInteger(args.number('self')))
]);
