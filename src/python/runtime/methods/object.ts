import { setAttribute, setterOf } from '../set-attribute.ts';
import { typeName, typeOf } from '../classes.ts';
import { emptyCollection } from '../collected.ts';
import { raise } from '../exceptions.ts';
import { define, table } from '../native.ts';
import { builtInRepr, objectRepr, str } from '../text.ts';
import {
	Descriptor,
	NativeFunction,
	NotImplemented,
	PyClass,
	PyList,
	PyObject,
	PyTuple,
	TailCall
} from '../values.ts';

/** `object.__new__(cls)`: an object without attributes; `tuple.__new__(cls, items)`: a tuple. */
const create = new NativeFunction('__new__', ([cls, ...args], kwargs, session) =>
	cls instanceof PyClass && !cls.make
		? (emptyCollection(cls, args, kwargs, session) ?? new PyObject(cls))
		: raise('TypeError', 'object.__new__(X): X must be a class of the program')
);

/** Takes no arguments but the object. */
const init = new NativeFunction('__init__', (args, kwargs) =>
	args.length === 1 && !kwargs
		? null
		: raise(
				'TypeError',
				`object.__init__() takes exactly one argument (the instance to initialize)`,
				'The base class has no __init__ of its own that would take them.'
			)
);

export const objectMethods = table([
	init,
	define('__repr__(self)', (args, session) => {
		const v = args.need('self');
		return v instanceof PyObject ? objectRepr(v, true, session) : builtInRepr(v, session);
	}),
	define('__str__(self)', (args, session) => str(args.need('self'), session)),
	define('__eq__(self, value, /)', (args) =>
		args.need('self') === args.need('value') ? true : NotImplemented
	),
	define('__hash__(self, /)', (args, session) => {
		const v = args.need('self');
		return typeof v === 'object' && v !== null ? session.identities.of(v) : 0;
	}),
	define('__format__(self, spec, /)', (args, session) =>
		args.need('spec') === ''
			? str(args.need('self'), session)
			: raise('TypeError', `unsupported format string passed to ${typeName(args.need('self'))}.__format__`)
	),
	define('__setattr__(self, name, value, /)', (args) => {
		const [object, name] = [args.need('self'), args.need('name')];
		if (typeof name !== 'string')
			return raise('TypeError', `attribute name must be string, not '${typeName(name)}'`);
		const setter = setterOf(object, name);
		if (setter !== null) return new TailCall(setter.callable, setter.args(object, args.need('value')));
		setAttribute(object, name, args.need('value'));
		return null;
	})
])
	.set('__new__', new Descriptor('staticmethod', create))
	.set(
		'__init_subclass__',
		new Descriptor(
			'classmethod',
			define('__init_subclass__(cls, /)', () => null)
		)
	);

/** `super().__init__(message)` in an exception class: what it is given are its arguments. */
export const exceptionMethods = table([
	new NativeFunction('__init__', ([self, ...args], kwargs) => {
		if (kwargs) raise('TypeError', `${typeName(self!)}() takes no keyword arguments`);
		if (self instanceof PyObject) self.attributes.set('args', new PyTuple(args));
		return null;
	}),
	define('__repr__(self)', (args, session) => objectRepr(args.need('self') as PyObject, true, session)),
	define('__str__(self)', (args, session) => objectRepr(args.need('self') as PyObject, false, session)),
	define('with_traceback(self, tb, /)', (args) => args.need('self'))
]);

/** `C.mro()`. */
export const typeMethods = table([
	define('mro(self, /)', (args) => {
		const cls = args.need('self');
		return new PyList([...(cls instanceof PyClass ? cls : typeOf(cls)).mro]);
	})
]);
