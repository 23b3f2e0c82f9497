/** @file What the learner's model predicts in a pass: along a line, or over a part of the plane. */
import type { EngineNode, Machine } from '#python';
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
	readonly pass: number;
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

function predictionOf(machine: Machine, nodes: readonly EngineNode[], wish: FitWish): Prediction | null {
	const points = pointsOf(wish);
	const scores = predict(machine, nodes, points);
	if (!scores) return null;
	if (wish.y) return { kind: 'plane', rows: SIDE, columns: SIDE, ...scores };
	if (scores.outputs !== 1) return null;
	return { kind: 'curve', x: points.map(([at]) => at!), y: [...scores.data] };
}

/** Goes to a pass and has the model predict there. */
export class FitInquiry {
	/** The pass that has been reached. */
	progress = 0;
	private readonly machine: Machine;
	private nodes: readonly EngineNode[] | null = null;

	/** Throws a RangeError for a pass that the run has not made. */
	constructor(
		private readonly run: Run,
		private readonly wish: FitWish
	) {
		const { pass } = wish;
		const passes = run.machine.passesEnded;
		if (pass !== null && (!Number.isInteger(pass) || pass < 1 || pass > passes))
			throw new RangeError(`internal: pass ${pass} of ${passes}`);
		this.machine = pass === null ? run.machine.copy() : run.before(pass);
		this.machine.observer = null;
		if (pass === null) this.nodes = run.training.nodes;
		else this.machine.onPass = (h) => this.passed(h, pass);
	}

	private passed(h: EngineNode | null, pass: number): void {
		this.progress = this.machine.passesEnded;
		if (!h || this.machine.passes !== pass || this.nodes) return;
		this.nodes = [...nodesBelow(h, Infinity)!];
		this.machine.spend(Infinity);
	}

	step(): Fit | null {
		const { machine, run, wish } = this;
		if (!this.nodes && machine.run(SLICE).kind === 'paused' && !this.nodes) return null;
		const prediction = this.nodes && predictionOf(machine, this.nodes, wish);
		return { pass: wish.pass ?? run.machine.passesEnded, prediction };
	}

	stop(): null {
		return null;
	}
}
