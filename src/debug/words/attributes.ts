/** @file What stands behind the point in `w.dhdx`. */
import { NDArray, transpose } from '#tensor';
import type { DhdxState } from '../history.ts';
import type { ArrayData } from '../trace.ts';
import type { Answer } from './answer.ts';
import { ExpressionError, NotYet } from './expression-error.ts';
import type { AtMoment } from './scope.ts';

const array = ({ shape, data }: ArrayData): Answer => ({ kind: 'array', array: new NDArray(data, shape) });

const STATES: readonly DhdxState[] = ['unset', 'zeroed', 'partial', 'complete'];

/** Throws ExpressionError for an attribute that there is not, and for a derivative that is unset. */
export function attributeOf(of: Answer, name: string, scope: AtMoment | null): Answer {
	if (of.kind === 'array') {
		if (name === 'shape') return { kind: 'shape', shape: of.array.shape };
		if (name === 'T') return { kind: 'array', array: transpose(of.array) };
		throw new ExpressionError(`an array has no '${name}' here`, 'There are: shape, T.');
	}
	if (of.kind !== 'tensor' || !scope) throw new ExpressionError(`nothing has a '${name}' here`);
	const node = scope.node(of.id);
	switch (name) {
		case 'value':
			return array(scope.valueOf(of.id));
		case 'shape':
			scope.made(of.id);
			return { kind: 'shape', shape: node.shape };
		case 'order':
			scope.made(of.id);
			return array({ shape: [], data: Float64Array.of(node.order) });
		case 'depends_on':
			scope.made(of.id);
			// Whether an engine keeps its operands in a list or in a set, nobody is asked for their order.
			return { kind: 'tensors', titles: node.depends_on.map((id) => scope.titleOf(id)), ordered: false };
		case 'state':
			return { kind: 'word', word: scope.dhdxOf(of.id).state, among: STATES };
		case 'dhdx':
		case scope.gradient: {
			const { dhdx, state } = scope.dhdxOf(of.id);
			if (dhdx && (state !== 'unset' || scope.readsLeft)) return array(dhdx);
			const hint = 'Name a later moment.';
			throw new NotYet(`${scope.gradient} of ${node.name || node.label} is unset at this moment`, hint);
		}
		default:
			throw new ExpressionError(
				`a tensor has no '${name}'`,
				`There are: value, ${scope.gradient}, shape, order, depends_on, state.`
			);
	}
}
