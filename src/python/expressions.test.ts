/**
 * @file 2,000 generated programs over arrays end as they end in NumPy; golden file by scripts/golden/expressions.py.
 * Shapes, types and refusals agree exactly. Values agree to 1e-12 where each entry is computed by itself, to 1e-10 where
 * many are added up or multiplied; float32 to its own last bits.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NDArray, toFlat } from '#tensor';
import { NumpyScalar, PyFloat, PyList, PyTuple, typeName, type Value } from './runtime/index.ts';
import { tryProgram } from './trial.ts';

type Plain = number | string;
type Packed =
	| { s: number[]; d: string; v: Plain[] }
	| { n: string; v: Plain }
	| { py: string; v: Plain }
	| { t: 'list' | 'tuple'; i: Packed[] };
interface Case {
	group: string;
	text: string;
	sums: boolean;
	r?: Packed;
	error?: [type: string, message: string];
}

const cases = JSON.parse(
	readFileSync(new URL('./golden/expressions.json', import.meta.url), 'utf8')
) as Case[];

const plain = (x: number): Plain => (x !== x ? 'nan' : x === Infinity ? 'inf' : x === -Infinity ? '-inf' : x);

/** What a program has in `r`, in the form of the golden file. */
function pack(v: Value): Packed {
	if (v instanceof NDArray) return { s: [...v.shape], d: v.dtype, v: Array.from(toFlat(v), plain) };
	if (v instanceof NumpyScalar) return { n: v.dtype, v: plain(v.value) };
	if (v instanceof PyFloat) return { py: 'float', v: plain(v.value) };
	if (v instanceof PyTuple || v instanceof PyList)
		return { t: v instanceof PyList ? 'list' : 'tuple', i: v.items.map(pack) };
	const plainValue =
		typeof v === 'number' || typeof v === 'boolean' ? Number(v) : v === null ? 'None' : String(v);
	return { py: typeName(v), v: plainValue };
}

/** Everything of an answer but its numbers, which are listed beside it. */
function outline(of: Packed, numbers: { x: Plain; dtype: string }[]): unknown {
	if ('t' in of) return { t: of.t, i: of.i.map((item) => outline(item, numbers)) };
	const values = Array.isArray(of.v) ? of.v : [of.v];
	const dtype = 'd' in of ? of.d : 'n' in of ? of.n : of.py;
	for (const x of values) numbers.push({ x, dtype });
	return { ...of, v: values.length };
}

/** How near numbers must come: whether float32 took part, and sums of many. */
interface Ease {
	readonly single: boolean;
	readonly sums: boolean;
}

const TOLERANCE = { float32: { each: 1e-6, sums: 1e-5 }, float64: { each: 1e-12, sums: 1e-10 } };

function near(got: Plain, want: Plain, dtype: string, { single, sums }: Ease): boolean {
	if (typeof got === 'string' || typeof want === 'string') return got === want;
	if (!dtype.startsWith('float')) return got === want;
	const tolerance = TOLERANCE[single ? 'float32' : 'float64'][sums ? 'sums' : 'each'];
	return Math.abs(got - want) <= tolerance * Math.max(Math.abs(want), sums ? 1 : 1e-2);
}

/** How a program ends here. */
type Outcome = Pick<Case, 'r' | 'error'>;

/** Each program as a function, and what becomes of it: one run of the machine for all of a group. */
function outcomesOf(texts: readonly string[]): Outcome[] {
	const functions = texts.map(
		(text, i) => `def program_${i}():\n    ${text.replaceAll('\n', '\n    ')}\n    return r\n`
	);
	const { machine, error, budget } = tryProgram(`import numpy as np
${functions.join('')}
ends = []
for program in [${texts.map((_, i) => `program_${i}`).join(', ')}]:
    try:
        ends.append((True, program()))
    except Exception as e:
        ends.append((False, [type(e).__name__, str(e)]))
`);
	expect(error?.traceback ?? budget?.message ?? '').toBe('');
	return (machine.globals.get('ends') as PyList).items.map((end) => {
		const [fine, value] = (end as PyTuple).items;
		return fine === true
			? { r: pack(value!) }
			: { error: (value as PyList).items as [type: string, message: string] };
	});
}

/** How a program ends that does not end as in NumPy. */
type Kind = 'same' | 'refused' | 'worded' | 'differs';

function kindOf({ text, sums, ...want }: Case, got: Outcome): Kind {
	if (want.error && got.error)
		return JSON.stringify(want.error) === JSON.stringify(got.error) ? 'same' : 'worded';
	if (!want.r || !got.r) return got.error ? 'refused' : 'differs';
	const [x, y]: { x: Plain; dtype: string }[][] = [[], []];
	if (JSON.stringify(outline(got.r, x!)) !== JSON.stringify(outline(want.r, y!))) return 'differs';
	const ease = { single: text.includes('float32'), sums };
	return y!.every(({ x: value, dtype }, i) => near(x![i]!.x, value, dtype, ease)) ? 'same' : 'differs';
}

const groups = [...new Set(cases.map(({ group }) => group))];
const outcomes = groups.flatMap((group) => {
	const own = cases.filter((each) => each.group === group);
	const ends = outcomesOf(own.map(({ text }) => text));
	return own.map((each, i) => ({ ...each, got: ends[i]!, kind: kindOf(each, ends[i]!) }));
});

/** How often each text occurs. */
function counted(texts: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
	return counts;
}

const told = ([type, message]: readonly string[]) => `${type}: ${message}`;

test('there are 2,000 programs, and no two are alike', () => {
	expect(new Set(cases.map(({ text }) => text)).size).toBe(2000);
});

test.each(groups)('%s end as in NumPy', (group) => {
	const differ = outcomes.filter((each) => each.group === group && each.kind === 'differs');
	expect(
		differ.map(({ text, got, r, error }) => ({ text, here: got.error ?? got.r, numpy: error ?? r }))
	).toEqual([]);
});

test('what NumPy does and Backstep refuses is this, so often', () => {
	const refused = outcomes.filter(({ kind }) => kind === 'refused');
	expect(counted(refused.map(({ got }) => told(got.error!)))).toEqual({
		"AttributeError: module 'numpy' has no attribute 'c_'": 2,
		"AttributeError: module 'numpy' has no attribute 'piecewise'": 1,
		"AttributeError: module 'numpy.linalg' has no attribute 'eigvals'": 1,
		'AttributeError: the shape of an array cannot be set in Backstep': 2,
		'NotImplementedError: numpy.lexsort takes rows of keys in Backstep': 1,
		"NotImplementedError: unique() has no argument 'axis' in Backstep yet": 1,
		// NumPy has int8 and float16 here.
		'TypeError: NumPy computes this function of booleans in a type that Backstep has not': 11
	});
});

test('what both refuse in other words is this, so often', () => {
	const worded = outcomes.filter(({ kind }) => kind === 'worded');
	expect(counted(worded.map(({ got, error }) => `${told(got.error!)} | ${told(error!)}`))).toEqual({
		"TypeError: dot() missing 1 required positional argument: 'b' | TypeError: dot() missing required argument 'b' (pos 0)": 1,
		"TypeError: mean() got an unexpected keyword argument 'foo' | TypeError: _mean() got an unexpected keyword argument 'foo'": 1,
		"UFuncTypeError: Cannot cast ufunc 'power' output from dtype('int64') to dtype('bool') with casting rule 'same_kind' | UFuncTypeError: Cannot cast ufunc 'square' output from dtype('int8') to dtype('bool') with casting rule 'same_kind'": 1,
		"UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtypes.Float64DType'>, <class 'numpy.dtypes.Float64DType'>) -> None | UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtypes.Int64DType'>, <class 'numpy.dtypes.Int64DType'>) -> <class 'numpy.dtypes.Float64DType'>": 1,
		"UFuncTypeError: ufunc 'lcm' did not contain a loop with signature matching types (<class 'numpy.dtypes.Float64DType'>, <class 'numpy.dtypes.Float64DType'>) -> None | UFuncTypeError: ufunc 'lcm' did not contain a loop with signature matching types (<class 'numpy.dtypes._PyFloatDType'>, <class 'numpy.dtypes.Float64DType'>) -> None": 1,
		"UFuncTypeError: ufunc 'lcm' did not contain a loop with signature matching types (<class 'numpy.dtypes.Int64DType'>, <class 'numpy.dtypes.Float64DType'>) -> None | UFuncTypeError: ufunc 'lcm' did not contain a loop with signature matching types (<class 'numpy.dtypes.Int64DType'>, <class 'numpy.dtypes._PyFloatDType'>) -> None": 1
	});
});
