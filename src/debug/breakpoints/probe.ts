/** @file Expressions over a tensor of a machine that runs, and over the losses of a run, without a trace. */
import { asArray, isNumber, type EngineNode, type Expr, type Value } from '#python';
import { NDArray } from '#tensor';
import { copied } from '../array-data.ts';
import { profileOf, rawGradient, rawValue } from '../graph.ts';
import type { ArrayData } from '../trace.ts';
import type { Answer } from '../words/answer.ts';
import { ExpressionError, NotYet } from '../words/expression-error.ts';
import { valueOf } from '../words/expression.ts';
import type { AtMoment } from '../words/scope.ts';

/** What an expression says: whether it holds, or that it cannot be worked out, which a trace will tell of. */
export type Said = boolean | 'fault';

/** Whatever the expression names is this tensor. */
abstract class One implements AtMoment {
	readonly reads = [];
	abstract readonly gradient: string;

	named(): Answer {
		return this.tensor();
	}

	tensor(): Answer {
		return { kind: 'tensor', id: 0 };
	}

	node() {
		return { name: '', label: '', shape: this.valueOf().shape, order: NaN, depends_on: [] };
	}

	titleOf(): string {
		return '';
	}

	same(): AtMoment {
		return this;
	}

	before(): AtMoment | null {
		return null;
	}

	passBefore(): AtMoment | null {
		return null;
	}

	/** It stands in a machine, so it is made. */
	made(): void {}

	abstract valueOf(): ArrayData;
	abstract dhdxOf(): ReturnType<AtMoment['dhdxOf']>;
}

/** The numbers of an array, for as long as the program does not go on. */
function numbers(raw: Value | undefined): ArrayData | null {
	if (raw instanceof NDArray) {
		const isWhole = raw.isContiguous && raw.offset === 0 && raw.data.length === raw.size;
		return isWhole ? { shape: raw.shape, data: raw.data } : copied(raw);
	}
	return raw !== undefined && isNumber(raw) ? copied(asArray(raw)) : null;
}

const NO_NUMBER: ArrayData = { shape: [], data: Float64Array.of(NaN) };

class OneTensor extends One {
	constructor(
		private readonly of: EngineNode,
		private readonly dhdx: ArrayData | null
	) {
		super();
	}

	get gradient(): string {
		return profileOf(this.of).gradient;
	}

	valueOf(): ArrayData {
		return numbers(rawValue(this.of)) ?? NO_NUMBER;
	}

	dhdxOf() {
		const { dhdx } = this;
		return { dhdx, state: dhdx ? 'partial' : 'unset', received: 0 } as const;
	}
}

class OneLoss extends One {
	readonly gradient = '';

	constructor(
		private readonly losses: readonly number[],
		private readonly pass: number
	) {
		super();
	}

	valueOf(): ArrayData {
		return { shape: [], data: Float64Array.of(this.losses[this.pass - 1]!) };
	}

	dhdxOf(): ReturnType<AtMoment['dhdxOf']> {
		return { dhdx: null, state: 'unset', received: 0 };
	}

	override passBefore(): AtMoment | null {
		return this.pass > 1 ? new OneLoss(this.losses, this.pass - 1) : null;
	}
}

function said(tree: Expr, names: AtMoment): Said {
	try {
		const answer = valueOf(tree, names);
		return answer.kind === 'truth' ? answer.value : 'fault';
	} catch (error) {
		if (error instanceof NotYet) return false;
		if (error instanceof ExpressionError) return 'fault';
		throw error;
	}
}

/** An expression over a tensor as it is now. */
export const saidOf = (tree: Expr, node: EngineNode): Said =>
	said(tree, new OneTensor(node, numbers(rawGradient(node))));

/** The same for a tensor whose dhdx has just been zeroed. */
export function saidOfZero(tree: Expr, node: EngineNode): Said {
	const { shape, data } = numbers(rawValue(node)) ?? NO_NUMBER;
	return said(tree, new OneTensor(node, { shape, data: new Float64Array(data.length) }));
}

/** An expression over the loss of a pass and of the one before; null where it is not known as a number. */
export function saidOfLoss(tree: Expr, losses: readonly number[], pass: number): Said | null {
	const known = [pass - 1, pass].every((each) => each < 1 || !Number.isNaN(losses[each - 1] ?? NaN));
	return known ? said(tree, new OneLoss(losses, pass)) : null;
}
