/** @file What parameters are called. */
import { Tensor } from '#autodiff';
import {
	PyDict,
	PyList,
	PyObject,
	PyTuple,
	shortRepr,
	type EngineNode,
	type Machine,
	type Origin,
	type Value
} from '#python';
import { Places, spanOfOrigin } from '../places.ts';

/** Values that a search looks at, and characters of a name that can still be read. */
const MOST_VALUES = 20_000;
const MOST_NAME = 60;

/**
 * How the program's own variables lead to its tensors: `model.w1`, `layers[0].W`, `params['b']`. The shortest way is
 * taken, and of ways of one length the first; nothing of the program's is run.
 */
export function waysToTensors(globals: ReadonlyMap<string, Value>): Map<EngineNode, string> {
	const ways = new Map<EngineNode, string>();
	const seen = new Set<Value>();
	const queue: (readonly [string, Value])[] = [];
	let looked = 0;
	const note = (name: string, value: Value): void => {
		if (typeof value !== 'object' || value === null || seen.has(value) || name.length > MOST_NAME) return;
		seen.add(value);
		if (value instanceof Tensor || (value instanceof PyObject && value.cls.profile)) ways.set(value, name);
		else queue.push([name, value]);
	};
	for (const [name, value] of globals) note(name, value);
	// A queue may grow while it is walked.
	for (const [name, value] of queue)
		for (const [key, each] of within(value)) {
			if (looked++ >= MOST_VALUES) return ways;
			note(name + key, each);
		}
	return ways;
}

/** What a value holds, each with what is written after its name to come there. */
function* within(value: Value): Generator<readonly [string, Value]> {
	if (value instanceof PyObject) for (const [key, each] of value.attributes) yield [`.${key}`, each];
	else if (value instanceof PyList || value instanceof PyTuple)
		for (const [i, each] of value.items.entries()) yield [`[${i}]`, each];
	else if (value instanceof PyDict)
		for (const [key, each] of value.entries.values())
			if (typeof key === 'string' || typeof key === 'number') yield [`[${shortRepr(key, MOST_NAME)}]`, each];
}

/** The names in a pass; of the names of the module as they are now. */
export class Names {
	private readonly globals = new Map<Value, string>();
	private found: ReadonlyMap<EngineNode, string> | null = null;

	constructor(
		private readonly machine: Machine,
		private readonly places = new Places(machine)
	) {
		for (const [name, value] of machine.globals) if (!this.globals.has(value)) this.globals.set(value, name);
	}

	/** Looked for when a tensor without a name is first asked for. */
	private get ways(): ReadonlyMap<EngineNode, string> {
		return (this.found ??= waysToTensors(this.machine.globals));
	}

	/** The learner's name; of single numbers the expression that made them, since a name is that of one. */
	of([first, ...more]: readonly EngineNode[]): string {
		const made = spanOfOrigin(first!.origin as Origin | null);
		const own = more.length === 0 ? first!.name || this.globals.get(first!) || this.ways.get(first!) : '';
		return own || (made ? this.places.text(made) : '') || 'a leaf';
	}
}

/** Counts how often each text has come, from 0. */
export class Ordinals {
	private readonly counts = new Map<string, number>();

	next(text: string): number {
		const count = this.counts.get(text) ?? 0;
		this.counts.set(text, count + 1);
		return count;
	}
}
