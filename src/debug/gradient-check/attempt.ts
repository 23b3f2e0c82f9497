/** @file One run of the program to the pass, with one entry of one tensor moved. */
import type { EngineNode } from '#python';
import { nodeTitle } from '../names.ts';
import type { Actor, Stage } from './stage.ts';
import { runToPass } from './until-pass.ts';
import { kept, moved, numbersOf, sameNumbers, setValue, valueOf } from './values.ts';

export interface Move {
	readonly actor: Actor;
	readonly entry: number;
	/** The entry's value in this run. */
	readonly x: number;
	/** The only tensor that is to see it, where not all are: the move is made just before it is computed, and undone after. */
	readonly only?: Actor;
}

export type Outcome =
	| {
			readonly h: number;
			/** Leaves whose values the program has computed from the moved tensor, outside of the graph; they were kept as they were. */
			readonly leaks: readonly Actor[];
	  }
	| { readonly failed: string };

/** Runs; the pass itself is not made. Every run draws the same random numbers, since they are the machine's. */
export function* attempt(stage: Stage, move: Move): Generator<void, Outcome> {
	// Each run may be the last one before a stop.
	yield;
	const twins = new Map<object, object>();
	const machine = stage.machine.copy(null, twins);
	const actors = new Actors(stage, move, twins as Map<object, EngineNode>);
	actors.begin();
	// A changed number may lead the program astray.
	const h = yield* runToPass(machine, stage.pass, (node) => actors.made(node), 4 * stage.distance + 10_000);
	if (typeof h === 'string') return { failed: `${h} when it is changed a little` };
	if (actors.node(stage.actors[0]!) !== h)
		return { failed: 'the program makes another graph when it is changed a little' };
	const [value] = numbersOf(valueOf(h)) ?? [NaN];
	const failed = actors.changed();
	return failed ? { failed } : { h: value ?? NaN, leaks: actors.leaks };
}

/** The tensors of one run, as they come into being. */
class Actors {
	readonly leaks: Actor[] = [];
	private readonly nodes = new Map<Actor, EngineNode>();
	private serial = 0;

	constructor(
		private readonly stage: Stage,
		private readonly move: Move,
		twins: ReadonlyMap<object, EngineNode>
	) {
		for (const actor of stage.actors) if (actor.twin) this.nodes.set(actor, twins.get(actor.twin)!);
	}

	node(actor: Actor): EngineNode | undefined {
		return this.nodes.get(actor);
	}

	begin(): void {
		const { actor, only } = this.move;
		if (actor.twin && (!only || only.serial === 0)) this.shift();
	}

	/** The next tensor has been made. */
	made(node: EngineNode): void {
		const { move, stage } = this;
		const serial = this.serial++;
		const actor = stage.later.get(serial);
		if (actor) this.nodes.set(actor, node);
		if (actor === move.actor && !move.only) this.shift();
		else if (actor?.isLeaf) this.keep(actor, node);
		if (!move.only) return;
		if (serial + 1 === move.only.serial) this.shift();
		if (actor === move.only) this.restore();
	}

	private shift(): void {
		const { actor, entry, x } = this.move;
		const node = this.nodes.get(actor);
		if (node) setValue(node, moved(actor.created, entry, x));
	}

	private restore(): void {
		const node = this.nodes.get(this.move.actor);
		if (node) setValue(node, kept(this.move.actor.created));
	}

	/**
	 * A leaf begins anew: dhdx does not know what its value was computed from, so the differences must not either. It is
	 * made what it is without the change.
	 */
	private keep(actor: Actor, node: EngineNode): void {
		if (sameNumbers(numbersOf(valueOf(node)), numbersOf(actor.created))) return;
		setValue(node, kept(actor.created));
		this.leaks.push(actor);
	}

	/** Whether the values of leaves are at the pass what they are meant to be; says which is not. */
	changed(): string {
		const { move, stage } = this;
		if (move.only) return '';
		for (const actor of stage.actors) {
			if (!actor.isLeaf && actor !== move.actor) continue;
			const wanted = actor.graph.value.data.slice();
			if (actor === move.actor) wanted[move.entry] = move.x;
			const node = this.nodes.get(actor);
			if (node && sameNumbers(numbersOf(valueOf(node)), wanted)) continue;
			return actor === move.actor
				? 'its value is changed or replaced after it was used'
				: `the program computes the value of ${nodeTitle(actor.told)} from it, outside of the graph`;
		}
		return '';
	}
}
