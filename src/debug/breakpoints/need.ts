/** @file What must hold somewhere in a pass for a breakpoint to be hit there, as far as it can be told without a trace. */
import type { Expr } from '#python';
import type { Breakpoint, Where } from './breakpoint.ts';

export type Part =
	/** An expression over one tensor, which holds for some tensor of that name, or for any where the name is ''. */
	| { readonly kind: 'tensor'; readonly tree: Expr; readonly name: string; readonly reads: 'value' | 'dhdx' }
	/** An expression over the loss of this pass and of the one before. */
	| { readonly kind: 'loss'; readonly tree: Expr };

export type Need =
	/** Nothing that is known: the pass has to be looked at. */
	{ readonly kind: 'unknown' } | { readonly kind: 'all' | 'some'; readonly of: readonly Need[] } | Part;

const UNKNOWN: Need = { kind: 'unknown' };

/** What an expression names: tensors, what stands behind their points, and functions. */
interface Named {
	readonly tensors: Set<string>;
	readonly attributes: Set<string>;
	readonly functions: Set<string>;
	/** Whether a tensor stands by itself, without an attribute. */
	bare: boolean;
}

function collect(expr: Expr, into: Named): void {
	switch (expr.type) {
		case 'Constant':
			return;
		case 'Name':
			into.tensors.add(expr.id);
			into.bare = true;
			return;
		case 'Attribute':
			into.attributes.add(expr.attr);
			if (expr.value.type === 'Name') into.tensors.add(expr.value.id);
			else collect(expr.value, into);
			return;
		case 'Subscript':
			collect(expr.value, into);
			return collect(expr.slice, into);
		case 'UnaryOp':
			return collect(expr.operand, into);
		case 'BinOp':
			collect(expr.left, into);
			return collect(expr.right, into);
		case 'Compare':
			return [expr.left, ...expr.comparators].forEach((each) => collect(each, into));
		case 'BoolOp':
			return expr.values.forEach((each) => collect(each, into));
		case 'List':
		case 'Tuple':
			return expr.elts.forEach((each) => collect(each, into));
		case 'Call':
			into.functions.add(expr.func.type === 'Name' ? expr.func.id : '');
			return expr.args.forEach((each) => collect(each, into));
		default:
			into.functions.add('');
	}
}

/** Functions that look at the array they are given, and at nothing else. */
const OF_ARRAYS = new Set(['abs', 'sum', 'max', 'min', 'norm', 'isnan', 'isinf']);
/** Names that mean something else at every moment. */
const MOVING = new Set(['current', 'next', 'backs']);
/** What stands behind a point and is no dhdx. */
const PLAIN = new Set(['value', 'shape', 'T']);
const OTHER = new Set(['state', 'order', 'depends_on']);

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((x) => b.has(x));

/** Where a moment is before the pass, too, a parameter has other numbers than the pass finds. */
const isBefore = ({ kind }: Where): boolean => kind === 'tensor' || kind === 'op' || kind === 'made';

function needOf(expr: Expr, where: Where, rootNames: ReadonlySet<string>): Need {
	if (expr.type === 'BoolOp') {
		const of = expr.values.map((each) => needOf(each, where, rootNames));
		return { kind: expr.op === 'And' ? 'all' : 'some', of };
	}
	const named: Named = { tensors: new Set(), attributes: new Set(), functions: new Set(), bare: false };
	collect(expr, named);
	const { tensors, attributes, functions, bare } = named;
	if (bare || tensors.size === 0) return UNKNOWN;
	if (isSubset(tensors, rootNames)) {
		const known = isSubset(functions, new Set([...OF_ARRAYS, 'previous']));
		if (known && isSubset(attributes, new Set(['value'])) && !isBefore(where))
			return { kind: 'loss', tree: expr };
	}
	const [only] = tensors;
	if (tensors.size > 1 || only === undefined || MOVING.has(only)) return UNKNOWN;
	if (!isSubset(functions, OF_ARRAYS) || [...OTHER].some((name) => attributes.has(name))) return UNKNOWN;
	if (only !== 'it' && isBefore(where)) return UNKNOWN;
	const reads = isSubset(attributes, PLAIN) ? 'value' : 'dhdx';
	return { kind: 'tensor', tree: expr, name: only === 'it' ? '' : only, reads };
}

/**
 * What a breakpoint needs. `rootNames` are the names that nothing else than the root of a pass can have in this program.
 * A statement of the program, and what the pass has left behind it, are not told without a trace.
 */
export function needOfBreakpoint(
	{ where }: Breakpoint,
	condition: Expr | null,
	rootNames: ReadonlySet<string>
): Need {
	const isBeforeOnly = where.kind === 'line' || (where.kind === 'phase' && where.phase === 'update');
	return condition && !isBeforeOnly ? needOf(condition, where, rootNames) : UNKNOWN;
}

/** Whether nothing can be told. */
export function isUnknown(need: Need): boolean {
	if (need.kind === 'all') return need.of.every(isUnknown);
	if (need.kind === 'some') return need.of.some(isUnknown);
	return need.kind === 'unknown';
}

/** The parts of a need that are tested. */
export function partsOf(need: Need): readonly Part[] {
	switch (need.kind) {
		case 'unknown':
			return [];
		case 'all':
		case 'some':
			return need.of.flatMap(partsOf);
		default:
			return [need];
	}
}

/** Whether a need is met where this is what is known of its parts. */
export function isMet(need: Need, holds: (part: Part) => boolean): boolean {
	switch (need.kind) {
		case 'unknown':
			return true;
		case 'all':
			return need.of.every((each) => isMet(each, holds));
		case 'some':
			return need.of.some((each) => isMet(each, holds));
		default:
			return holds(need);
	}
}
