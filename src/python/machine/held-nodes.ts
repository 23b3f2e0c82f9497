/** @file The tensors that a program holds. */
import { Tensor } from '#autodiff';
import type { EngineNode } from '../runtime/index.ts';
import type { Machine } from './machine.ts';
import { isNode } from './watch.ts';
import { Walk } from './walk.ts';

/** Objects that are looked into: what is bound to nothing nearby is left out. */
const MOST_OBJECTS = 50_000;

class Held extends Walk {
	readonly nodes: EngineNode[] = [];

	protected override inside(v: object): void {
		if (v instanceof Tensor || isNode(v as EngineNode)) this.nodes.push(v as EngineNode);
		else if (this.objects < MOST_OBJECTS) super.inside(v);
	}
}

/**
 * Tensors that the program reaches from its variables, through lists, objects and functions, but not through other
 * tensors: its parameters, and whatever else it has kept.
 */
export function heldNodes(m: Machine): EngineNode[] {
	const held = new Held(m);
	held.finish();
	return held.nodes;
}
