import { isException, makeException, raise } from '../exceptions.ts';
import { nextItem } from '../iterate.ts';
import { define, table } from '../native.ts';
import type { Arguments } from '../signature.ts';
import { PyClass, PyObject, Resumption, type PyGenerator, type PyIterator, type Value } from '../values.ts';

export const iteratorMethods = table([
	define('__iter__(self, /)', (args) => args.need('self')),
	define('__next__(self, /)', (args) => {
		const item = nextItem(args.need('self') as PyIterator);
		return item === undefined ? raise('StopIteration', '', 'The iterator has no more values.') : item;
	})
]);

const self = (args: Arguments): PyGenerator => args.need('self') as PyGenerator;

/** What `g.throw(…)` is given: an exception, or a class of exceptions. */
function exceptionOf(v: Value): PyObject {
	if (v instanceof PyClass && isException(v)) return makeException(v);
	if (v instanceof PyObject && isException(v.cls)) return v;
	return raise('TypeError', 'exceptions must be classes or instances deriving from BaseException');
}

export const generatorMethods = table([
	define('__iter__(self, /)', (args) => self(args)),
	define('__next__(self, /)', (args) => new Resumption(self(args), { kind: 'send', value: null })),
	define(
		'generator.send(self, value, /)',
		(args) => new Resumption(self(args), { kind: 'send', value: args.need('value') })
	),
	define(
		'generator.throw(self, value, /)',
		(args) => new Resumption(self(args), { kind: 'throw', exception: exceptionOf(args.need('value')) })
	),
	define('generator.close(self, /)', (args) => new Resumption(self(args), { kind: 'close' }))
]);
