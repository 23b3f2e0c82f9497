/** @file The call stack of a machine as plain data. */
import {
	PyClass,
	PyFunction,
	PyModule,
	NativeFunction,
	stackOf,
	type EngineNode,
	type FrameView,
	type Machine,
	type Value
} from '#python';
import { spanOf, Places } from '../places.ts';
import type { NodeId } from '../trace.ts';
import type { StackFrame, Standing } from './program-state.ts';
import { Reader } from './reader.ts';

/** Frames that are listed beside the module's, and variables of one. */
const MOST_FRAMES = 40;
const MOST_VARIABLES = 300;

/** The frames of a moment, whose tensors are still to be found in the graph. */
export interface Snapshot {
	readonly frames: readonly StackFrame[];
	readonly hidden: number;
	/** Tells which node of the graph each tensor is; those outside of it have none. */
	identify(ids: ReadonlyMap<EngineNode, { readonly id: NodeId }>): void;
}

/** The machine's frames as they are now; `innermost` says how the first of them stands. */
export function snapshot(machine: Machine, innermost: Standing): Snapshot {
	const views = stackOf(machine);
	const reader = new Reader();
	const places = new Places(machine);
	const shown = views.length > MOST_FRAMES ? [...views.slice(0, MOST_FRAMES), views.at(-1)!] : views;
	const frames = shown.map((view, i) => frame(view, i === 0 ? innermost : 'calling', reader, places));
	return {
		frames,
		hidden: views.length - shown.length,
		identify: (ids) => {
			for (const [node, tensor] of reader.tensors) tensor.node = ids.get(node)?.id ?? null;
		}
	};
}

/** A dunder is Python's own. */
const isDunder = (name: string): boolean => /^__.*__$/.test(name);
/** Names of the compiler's own are no names of the program's. */
const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !isDunder(name);

const isAside = (name: string, value: Value): boolean =>
	name.startsWith('_') ||
	value instanceof PyFunction ||
	value instanceof NativeFunction ||
	value instanceof PyClass ||
	value instanceof PyModule;

function frame(view: FrameView, standing: Standing, reader: Reader, places: Places): StackFrame {
	const named = view.variables.filter(([name]) => isName(name));
	const main = named.filter(([name, value]) => !isAside(name, value));
	return {
		name: view.name,
		standing: view.isPass ? 'entered' : standing,
		place: places.at(spanOf(view.source, view.start, view.end)),
		variables: main.slice(0, MOST_VARIABLES).map(([name, value]) => reader.variable(name, value)),
		others: named.filter(([name, value]) => isAside(name, value)).map(([name]) => name),
		unlisted: Math.max(0, main.length - MOST_VARIABLES)
	};
}
