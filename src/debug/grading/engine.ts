/** @file A case carried out: its tensors made, its expression evaluated, and the backs called from it. */
import { Tensor } from '#autodiff';
import {
	BoundMethod,
	isNumber,
	PyFloat,
	PyFunction,
	PyList,
	PyObject,
	type Code,
	type EngineNode,
	type Value
} from '#python';
import { NDArray } from '#tensor';
import { profileOf, topologicalOrder } from '../graph.ts';
import { numbersOf, valueOf } from '../gradient-check/values.ts';
import type { Case } from './cases.ts';
import type { GradeFailure } from './report.ts';
import { isFailure, type Workbench } from './workbench.ts';

const NAME = '_backstep_';

/** What a case has made. */
export interface Made {
	/** The node of each operand; null of one that is no tensor. */
	readonly nodes: readonly (EngineNode | null)[];
	readonly out: EngineNode;
}

const failed = (message: string): GradeFailure => ({ message, hint: '', line: 0 });

export const isNode = (value: Value | undefined): value is EngineNode =>
	value instanceof Tensor || (value instanceof PyObject && value.cls.profile !== null);

export const shapeOf = (value: Value | undefined): readonly number[] =>
	value instanceof NDArray ? value.shape : [];

/** The entries of a value; NaN where it is no number. */
export const flat = (value: Value | undefined): Float64Array => numbersOf(value) ?? Float64Array.of(NaN);

/** What runs the cases of one expression. */
export class CaseEngine {
	private constructor(
		private readonly bench: Workbench,
		/** What makes operands. */
		readonly tensor: string,
		private readonly make: Code,
		private readonly of: Code,
		private readonly back: { readonly withNode: Code; readonly bare: Code }
	) {}

	/** Prepares an expression over operands and sizes of these names. */
	static for(
		bench: Workbench,
		of: string,
		names: readonly string[],
		wanted: string
	): CaseEngine | GradeFailure {
		const tensor = tensorOf(bench, wanted);
		if (isFailure(tensor)) return tensor;
		const importing = tensor.text === '' ? `from backstep import Tensor as ${NAME}class\n` : '';
		const codes = [
			`${importing}${NAME}made = ${tensor.text || `${NAME}class`}(${NAME}x)\n`,
			`def ${NAME}of(${names.join(', ')}):\n    return (${of}\n    )\n${NAME}out = ${NAME}of(*${NAME}args)\n`,
			`${NAME}node.${tensor.back}(${NAME}node)\n`,
			`${NAME}node.${tensor.back}()\n`
		].map((text) => bench.prepare(text));
		const wrong = codes.find((code) => isFailure(code));
		if (wrong) return wrong as GradeFailure;
		const [make, expression, withNode, bare] = codes as [Code, Code, Code, Code];
		return new CaseEngine(bench, tensor.text || 'Tensor', make, expression, { withNode, bare });
	}

	/** Makes the operands of a case, one entry of one of them moved, and evaluates the expression. */
	*forward(
		one: Case,
		move?: { operand: number; entry: number; x: number }
	): Generator<void, Made | GradeFailure> {
		const { bench } = this;
		const args: Value[] = [];
		for (const [i, each] of one.operands.entries()) {
			if (each.kind === 'plain') args.push(each.value);
			else if (each.same !== i) args.push(args[each.same]!);
			else {
				const values = Float64Array.from(each.values);
				if (move?.operand === i) values[move.entry] = move.x;
				bench.set(
					`${NAME}x`,
					each.shape ? new NDArray(values, each.shape, 'float64') : new PyFloat(values[0]!)
				);
				const failure = yield* bench.run(this.make);
				if (failure) return failure;
				args.push(bench.get(`${NAME}made`)!);
			}
		}
		const nodes = args.map((arg) => (isNode(arg) ? arg : null));
		const bad = one.operands.findIndex(({ kind }, i) => kind === 'tensor' && !nodes[i]);
		if (bad >= 0) return failed(`${this.tensor} makes no tensor of an array`);
		bench.set(`${NAME}args`, new PyList([...args, ...one.sizes.values()]));
		const failure = yield* bench.run(this.of);
		if (failure) return failure;
		const out = bench.get(`${NAME}out`);
		return isNode(out) ? { nodes, out } : failed(`it gives ${wordOf(out)}, and no tensor`);
	}

	/**
	 * A pass from `out` with the seed as its dhdx: all else begins at what `before` says, and each back is called when all
	 * that use its tensor have been. It is ours, so that a fault in the learner's own order is not taken for one of a back.
	 */
	*pass(
		{ out }: Made,
		seed: Float64Array,
		before: ReadonlyMap<EngineNode, Float64Array>
	): Generator<void, GradeFailure | null> {
		const nodes = [...topologicalOrder(out)].sort(([, a], [, b]) => b - a).map(([node]) => node);
		for (const node of nodes) {
			const value = valueOf(node);
			setGradient(
				node,
				value,
				node === out ? seed : (before.get(node) ?? new Float64Array(flat(value).length))
			);
		}
		for (const node of nodes) {
			this.bench.set(`${NAME}node`, node);
			const failure = yield* this.bench.run(takesNode(node) ? this.back.withNode : this.back.bare);
			if (failure) return failure;
		}
		return null;
	}
}

/** What is called to make an operand, and what its back is called. */
function tensorOf(bench: Workbench, wanted: string): { text: string; back: string } | GradeFailure {
	const engines = bench.engines;
	const found = wanted ? engines.find(({ name }) => name === wanted) : engines[0];
	if (found) return { text: found.name, back: found.profile!.back };
	if (wanted && !/^(Tensor|CS4787Tensor)$/.test(wanted))
		return failed(`the program has no class ${wanted} with a value and a back`);
	return { text: '', back: 'back' };
}

const takes = ({ code }: PyFunction, count: number): boolean => code.positional >= count || code.varargs;

/** Whether a back is called with its tensor, `t.back(t)`, or with nothing, as micrograd's. */
function takesNode(node: EngineNode): boolean {
	if (node instanceof Tensor) return true;
	const { back } = profileOf(node);
	const own = node.attributes.get(back);
	const f = own ?? node.cls.lookup(back);
	if (f instanceof PyFunction) return takes(f, own ? 1 : 2);
	if (f instanceof BoundMethod && f.callable instanceof PyFunction) return takes(f.callable, 2);
	return true;
}

function setGradient(node: EngineNode, value: Value | undefined, data: Float64Array): void {
	const gradient =
		value instanceof NDArray ? new NDArray(data.slice(), value.shape, 'float64') : new PyFloat(data[0]!);
	if (!(node instanceof Tensor)) node.attributes.set(profileOf(node).gradient, gradient);
	else if (gradient instanceof NDArray) node.dhdx = gradient;
}

/** What a value is, for a sentence. */
function wordOf(value: Value | undefined): string {
	if (value === null || value === undefined) return 'None';
	if (value instanceof NDArray) return 'an array';
	return isNumber(value) ? 'a number' : 'something else';
}
