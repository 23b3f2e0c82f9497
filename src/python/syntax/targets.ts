/** @file What may stand on the left of `=`. */
import type { Expr } from '../ast.ts';
import type { Cursor } from './cursor.ts';

/** CPython's name for an expression that cannot be assigned to. */
function describe(target: Expr): string {
	switch (target.type) {
		case 'Constant':
			if (target.value.kind === 'None') return 'None';
			if (target.value.kind === 'bool') return target.value.value ? 'True' : 'False';
			return target.value.kind === 'Ellipsis' ? 'ellipsis' : 'literal';
		case 'Call':
			return 'function call';
		case 'Compare':
			return 'comparison';
		case 'JoinedStr':
			return 'f-string expression';
		case 'Lambda':
			return 'lambda';
		case 'IfExp':
			return 'conditional expression';
		case 'ListComp':
			return 'list comprehension';
		case 'SetComp':
			return 'set comprehension';
		case 'DictComp':
			return 'dict comprehension';
		case 'GeneratorExp':
			return 'generator expression';
		case 'Dict':
			return 'dict literal';
		case 'Set':
			return 'set display';
		case 'NamedExpr':
			return 'named expression';
		case 'Yield':
		case 'YieldFrom':
			return 'yield expression';
		default:
			return 'expression';
	}
}

/** Throws CPython's SyntaxError where the target cannot be assigned to. */
export function checkTarget(c: Cursor, target: Expr, verb: 'assign to' | 'delete', single = false): void {
	switch (target.type) {
		case 'Name':
		case 'Attribute':
		case 'Subscript':
			return;
		case 'Starred':
			return checkTarget(c, target.value, verb);
		case 'Tuple':
		case 'List':
			for (const each of target.elts) checkTarget(c, each, verb);
			return;
		default: {
			const what = describe(target);
			const advice =
				single && !['None', 'True', 'False'].includes(what)
					? " here. Maybe you meant '==' instead of '='?"
					: '';
			c.fail(
				`cannot ${verb} ${what}${advice}`,
				target,
				'On the left of = stands a name, an attribute or an item.'
			);
		}
	}
}
