/** @file Finds the statement before which leaves are moved: the last before anything of the pass's graph was computed. */
import type { EngineNode, Machine } from '#python';
import { operandsOf } from '#python';
import { runTo, runToPass } from './until-pass.ts';

/** When a node was made. */
interface Making {
	readonly statements: number;
	readonly passesEnded: number;
}

/** Statements before the first tensor of the graph that are looked through one by one for the begin of its computation. */
const WINDOW = 20_000;
/** A graph may have begun so many times as far away as what was made of it since the last pass, and this much farther. */
const FARTHER = 3;
const FAR = 20_000;

export interface Beginning {
	/** Statements to begin at, the earliest first; those that an update of a leaf follows are found out later. */
	readonly candidates: readonly number[];
	/** Whether all that depends on something was made after the machine's state. */
	readonly isWhole: boolean;
}

/** Looks for it on the way from a machine that stands before the pass. */
export function* beginningOf(start: Machine, pass: number): Generator<void, Beginning> {
	const machine = start.copy();
	const makings = new WeakMap<EngineNode, Making>();
	const h = yield* runToPass(machine, pass, (node) => {
		makings.set(node, { statements: machine.statements, passesEnded: machine.passesEnded });
	});
	if (typeof h === 'string') throw new Error(`internal: the replay of pass ${pass} ended: ${h}`);
	const dependent = [...nodesBelow(h)].filter((node) => operandsOf(node).length > 0);
	const found = dependent.flatMap((node) => makings.get(node) ?? []);
	const first = firstMaking(found, machine.statements, pass);
	const candidates = first ? yield* startsBefore(start.copy(), first) : [start.statements];
	return { candidates, isWhole: found.length === dependent.length };
}

/** h and all that it depends on. */
function nodesBelow(h: EngineNode): Set<EngineNode> {
	// A Set may grow while it is walked.
	const found = new Set<EngineNode>([h]);
	for (const node of found) for (const operand of operandsOf(node)) found.add(operand);
	return found;
}

/**
 * The first tensor that was computed; where a graph reaches back over earlier passes much farther than what was made
 * since, the first of the latter.
 */
function firstMaking(makings: readonly Making[], end: number, pass: number): Making | null {
	const earliest = (list: readonly Making[]) =>
		list.reduce<Making | null>((a, b) => (a && a.statements <= b.statements ? a : b), null);
	const all = earliest(makings);
	const recent = earliest(makings.filter(({ passesEnded }) => passesEnded >= pass - 1));
	if (!all || !recent) return all;
	return end - all.statements <= FARTHER * (end - recent.statements) + FAR ? all : recent;
}

/**
 * When the statements began in the midst of which the first tensor was made, that of the outermost function first. A
 * value may be computed a few statements before the tensor that keeps it, so the outermost is the safest; but it must
 * not hold the end of another pass, after which leaves are updated.
 */
function* startsBefore(machine: Machine, first: Making): Generator<void, number[]> {
	yield* runTo(machine, first.statements - WINDOW);
	const starts = new WeakMap<object, Making>();
	for (let steps = 0; machine.statements < first.statements; steps++) {
		if (machine.run(1).kind !== 'paused') break;
		const { frame, statements, passesEnded } = machine;
		if (frame) starts.set(frame, { statements, passesEnded });
		if (steps % 500 === 0) yield;
	}
	const found: number[] = [];
	for (let { frame } = machine; frame; frame = frame.prev) {
		const start = starts.get(frame);
		if (start && start.passesEnded === first.passesEnded) found.unshift(start.statements);
	}
	return found.length > 0 ? found : [first.statements];
}
