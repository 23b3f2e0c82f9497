/** @file How numpy prints, and what it says of odd numbers: options, and texts of arrays. */
import { arrayRepr, arrayStr, arrayText, type FloatMode, type PrintOptions } from '#tensor';
import {
	asArray,
	CLASSES,
	defineNumpy as define,
	NativeFunction,
	printed,
	PyClass,
	PyDict,
	PyObject,
	raise,
	setEntry,
	type Arguments,
	type Kwargs,
	type Session,
	type Value
} from '../runtime/index.ts';

const FLOAT_MODES: readonly FloatMode[] = ['fixed', 'unique', 'maxprec', 'maxprec_equal'];
const OPTIONS =
	'precision=, threshold=, edgeitems=, linewidth=, suppress=, nanstr=, infstr=, formatter!, sign=, floatmode=, *, legacy!';

const isFloatMode = (v: Value): v is FloatMode => (FLOAT_MODES as readonly Value[]).includes(v);
const isSign = (v: Value): v is PrintOptions['sign'] => v === '-' || v === '+' || v === ' ';

/** The options with what the arguments name. */
function changed(printing: PrintOptions, args: Arguments): PrintOptions {
	const floatmode = args.given('floatmode') ?? printing.floatmode;
	const sign = args.given('sign') ?? printing.sign;
	if (!isFloatMode(floatmode))
		return raise(
			'ValueError',
			`floatmode option must be one of ${FLOAT_MODES.map((each) => `"${each}"`).join(', ')}`
		);
	if (!isSign(sign)) return raise('ValueError', "sign option must be one of ' ', '+', or '-'");
	return {
		precision: args.index('precision', printing.precision),
		threshold: args.number('threshold', printing.threshold),
		edgeitems: args.index('edgeitems', printing.edgeitems),
		linewidth: args.index('linewidth', printing.linewidth),
		suppress: args.flag('suppress', printing.suppress),
		nanstr: word(args, 'nanstr', printing.nanstr),
		infstr: word(args, 'infstr', printing.infstr),
		floatmode,
		sign
	};
}

function word(args: Arguments, name: string, otherwise: string): string {
	const v = args.given(name);
	return typeof v === 'string' ? v : otherwise;
}

function dictOf(entries: readonly (readonly [string, Value])[], session: Session): PyDict {
	const dict = new PyDict();
	for (const [key, v] of entries) setEntry(dict, key, v, session);
	return dict;
}

const asDict = (o: PrintOptions, session: Session): PyDict =>
	dictOf(
		[
			['edgeitems', o.edgeitems],
			['threshold', o.threshold],
			['floatmode', o.floatmode],
			['precision', o.precision],
			['suppress', o.suppress],
			['linewidth', o.linewidth],
			['nanstr', o.nanstr],
			['infstr', o.infstr],
			['sign', o.sign],
			['formatter', null],
			['legacy', false],
			['override_repr', null]
		],
		session
	);

const options = [
	define(`set_printoptions(${OPTIONS})`, (args, session) => {
		session.printing = changed(session.printing, args);
		return null;
	}),
	define('get_printoptions()', (_args, session) => asDict(session.printing, session)),
	define(
		'array2string(a, max_line_width=, precision=, suppress_small=, separator=, prefix=, *, formatter!, threshold=, edgeitems=, sign=, floatmode=, suffix=, legacy!)',
		(args, session) => {
			const own = changed(
				session.printing,
				args.renamed({ max_line_width: 'linewidth', suppress_small: 'suppress' })
			);
			return arrayText(printed(asArray(args.need('a')), session, own), own, {
				separator: word(args, 'separator', ' '),
				prefix: word(args, 'prefix', ''),
				suffix: word(args, 'suffix', '')
			});
		}
	),
	...(['array_repr', 'array_str'] as const).map((name) =>
		define(`${name}(a, max_line_width=, precision=, suppress_small=)`, (args, session) => {
			const own = changed(
				session.printing,
				args.renamed({ max_line_width: 'linewidth', suppress_small: 'suppress' })
			);
			const a = printed(asArray(args.need('a')), session, own);
			return name === 'array_repr' ? arrayRepr(a, own) : arrayStr(a, own);
		})
	),
	define(
		'format_float_positional(x, precision=, unique!, fractional!, trim!, sign!, pad_left!, pad_right!, min_digits!)',
		(args, session) =>
			arrayText(asArray(args.need('x')), {
				...session.printing,
				suppress: true,
				precision: args.index('precision', 17)
			})
	)
];

/** Attributes of our own begin with a space, which no name in a program does. */
const WANTED = ' wanted';
const BEFORE = ' before';

/** A class whose objects set something for the length of a `with`. */
function contextClass(
	name: string,
	enter: (o: PyObject, session: Session) => Value,
	leave: (o: PyObject, session: Session) => void,
	make: (kwargs: Kwargs, args: readonly Value[], session: Session) => PyObject
): PyClass {
	const methods = new Map<string, Value>([
		['__enter__', new NativeFunction('__enter__', ([o], _kwargs, session) => enter(o as PyObject, session))],
		[
			'__exit__',
			new NativeFunction('__exit__', ([o], _kwargs, session) => {
				leave(o as PyObject, session);
				return null;
			})
		]
	]);
	return new PyClass(name, [CLASSES.object], methods, (args, kwargs, session) => make(kwargs, args, session));
}

const setOptions = (given: Value, session: Session): void => {
	const kwargs = new Map<string, Value>();
	for (const [key, v] of (given as PyDict).entries.values())
		if (key !== 'formatter' && key !== 'legacy' && key !== 'override_repr') kwargs.set(key as string, v);
	options[0]!.call([], kwargs, session);
};

const PRINT_OPTIONS: PyClass = contextClass(
	'numpy.printoptions',
	(o, session) => {
		o.attributes.set(BEFORE, asDict(session.printing, session));
		setOptions(o.attributes.get(WANTED)!, session);
		return asDict(session.printing, session);
	},
	(o, session) => setOptions(o.attributes.get(BEFORE)!, session),
	(kwargs, _args, session) => {
		const o = new PyObject(PRINT_OPTIONS);
		o.attributes.set(WANTED, dictOf([...(kwargs ?? [])], session));
		return o;
	}
);

/** What NumPy does by default where a number overflows, or has no value. */
const ERRORS = [
	['divide', 'warn'],
	['over', 'warn'],
	['under', 'ignore'],
	['invalid', 'warn']
] as const;

/** Backstep never warns: a number that has no value is NaN or infinite, and can be looked at. */
function checkErrors(kwargs: Kwargs): void {
	for (const [key, v] of kwargs ?? []) {
		if (![...ERRORS.map(([name]) => name as string), 'all', 'call'].includes(key))
			raise('TypeError', `errstate.__init__() got an unexpected keyword argument '${key}'`);
		if (v !== 'ignore' && v !== 'warn' && v !== null)
			raise(
				'NotImplementedError',
				`numpy.errstate(${key}='${typeof v === 'string' ? v : '?'}') is not part of Backstep`,
				"Backstep computes on without a warning, as with 'ignore'. Ask numpy.isfinite(x).all() instead."
			);
	}
}

const ERROR_STATE: PyClass = contextClass(
	'numpy.errstate',
	() => null,
	() => undefined,
	(kwargs) => {
		checkErrors(kwargs);
		return new PyObject(ERROR_STATE);
	}
);

const errors = [
	new NativeFunction('seterr', (_args, kwargs, session) => {
		checkErrors(kwargs);
		return dictOf(ERRORS, session);
	}),
	define('geterr()', (_args, session) => dictOf(ERRORS, session))
];

export const printing = [...options, ...errors];
export const contexts: readonly (readonly [string, Value])[] = [
	['printoptions', PRINT_OPTIONS],
	['errstate', ERROR_STATE]
];
