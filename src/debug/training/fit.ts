/** @file What the learner's model predicts in a pass: along a line, or over a part of the plane. */
import { PyObject, type EngineNode, type Machine, type PyClass } from '#python';
import type { Run } from '../run.ts';
import { nodesBelow } from '../graph.ts';
import { predict, type Points } from './model.ts';

type Range = readonly [low: number, high: number];

export interface FitWish {
	/** The pass, with whose values the model predicts; null for those of now, while the program runs. */
	readonly pass: number | null;
	readonly x: Range;
	/** Null where the model takes one number. */
	readonly y: Range | null;
}

export interface Fit {
	/** Null for the values of now. */
	readonly pass: number | null;
	/** Passes that had ended when it was asked for. */
	readonly passes: number;
	/** Null where no function of the program predicts from such points. */
	readonly prediction: Prediction | null;
}

export type Prediction =
	| { readonly kind: 'curve'; readonly x: readonly number[]; readonly y: readonly number[] }
	/** Scores in a lattice, row by row from the lowest y; by point, then by output. */
	| {
			readonly kind: 'plane';
			readonly rows: number;
			readonly columns: number;
			readonly outputs: number;
			readonly data: Float64Array;
	  };

/** Points of a curve, and along one side of a lattice. */
const CURVE = 200;
const SIDE = 24;
const SLICE = 2_000;

const spaced = ([low, high]: Range, n: number): number[] =>
	Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));

function pointsOf({ x, y }: FitWish): Points {
	if (!y) return spaced(x, CURVE).map((at) => [at]);
	const across = spaced(x, SIDE);
	return spaced(y, SIDE).flatMap((up) => across.map((at) => [at, up]));
}

function* predictionOf(
	machine: Machine,
	nodes: readonly EngineNode[],
	engine: PyClass | null,
	wish: FitWish
): Generator<void, Prediction | null> {
	const points = pointsOf(wish);
	const scores = yield* predict(machine, nodes, engine, points);
	if (!scores) return null;
	if (wish.y) return { kind: 'plane', rows: SIDE, columns: SIDE, ...scores };
	if (scores.outputs !== 1) return null;
	return { kind: 'curve', x: points.map(([at]) => at!), y: [...scores.data] };
}

const engineOf = (h: EngineNode | undefined): PyClass | null => (h instanceof PyObject ? h.cls : null);

/** Goes to a pass and has the model predict there, in a copy of the machine. */
export class FitInquiry {
	/** The pass that has been reached. */
	progress = 0;
	private readonly machine: Machine;
	private readonly passes: number;
	private nodes: readonly EngineNode[] | null = null;
	private engine: PyClass | null = null;
	private predicting: Generator<void, Prediction | null> | null = null;

	/** Throws a RangeError for a pass that the run has not made. */
	constructor(
		run: Run,
		private readonly wish: FitWish
	) {
		const { pass } = wish;
		this.passes = run.machine.passesEnded;
		if (pass !== null && (!Number.isInteger(pass) || pass < 1 || pass > this.passes))
			throw new RangeError(`internal: pass ${pass} of ${this.passes}`);
		const twins = new Map<object, object>();
		this.machine = pass === null ? run.machine.copy(null, twins) : run.before(pass);
		this.machine.observer = null;
		if (pass !== null) this.machine.onPass = (h) => this.passed(h, pass);
		else {
			this.nodes = run.training.nodes;
			// The run goes on with its own class: the copy's is another, or nothing of it would stay apart.
			const own = engineOf(this.nodes[0]);
			this.engine = own && ((twins.get(own) as PyClass | undefined) ?? null);
			if (own && !this.engine) this.nodes = [];
		}
	}

	private passed(h: EngineNode | null, pass: number): void {
		this.progress = this.machine.passesEnded;
		if (!h || this.machine.passes !== pass || this.nodes) return;
		this.nodes = [...nodesBelow(h, Infinity)!];
		this.engine = engineOf(h);
		this.machine.spend(Infinity);
	}

	step(): Fit | null {
		const { machine, wish } = this;
		if (!this.nodes && machine.run(SLICE).kind === 'paused' && !this.nodes) return null;
		this.predicting ??= predictionOf(machine, this.nodes ?? [], this.engine, wish);
		const { done, value } = this.predicting.next();
		return done ? { pass: wish.pass, passes: this.passes, prediction: value } : null;
	}

	stop(): null {
		return null;
	}
}
