/** @file The axes that a call draws into, and the call itself. */
import { type PyObject, type Layer, type Setting, type Value } from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { figureOf, makeArtist, numberOf } from './objects.ts';

/** A function that draws into axes: both `plt.plot` and `axes.plot`. */
export interface AxesFunction {
	readonly name: string;
	/** Names of the positional parameters. */
	readonly names: readonly string[];
	readonly run: (target: Target, call: Call) => Value;
}

export const axesFunction = (
	name: string,
	names: string,
	run: (target: Target, call: Call) => Value
): AxesFunction => ({ name, names: names.split(' ').filter(Boolean), run });

export class Target {
	constructor(
		readonly axes: PyObject,
		private readonly call: Call
	) {}

	private get at() {
		return { figure: numberOf(figureOf(this.axes)), axes: numberOf(this.axes) };
	}

	/** Draws; gives what the call returns for it. */
	draw(layer: Layer): PyObject {
		this.call.session.plot({ kind: 'draw', ...this.at, layer });
		return makeArtist('label' in layer ? layer.label : '');
	}

	set(...settings: readonly Setting[]): void {
		for (const setting of settings) this.call.session.plot({ kind: 'set', ...this.at, setting });
	}

	/** Texts that stand for numbers along an axis. */
	categories(axis: 'x' | 'y', names: readonly string[] | null): void {
		if (names) this.set({ kind: 'ticks', axis, at: names.map((_, i) => i), texts: names });
	}

	clear(): void {
		this.call.session.plot({ kind: 'clear', ...this.at });
	}
}
