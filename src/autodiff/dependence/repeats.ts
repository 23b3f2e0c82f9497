/** @file Which entries of a result an entry of an operand is repeated at, when shapes are broadcast. */
import type { Shape } from '#tensor';

/** Positions of an array of one shape that is broadcast to another; entries are counted in row-major order. */
export class Repeats {
	/** Steps in the operand for one step along each axis of the result; 0 where it is repeated. */
	private readonly steps: readonly number[];

	constructor(
		private readonly wide: Shape,
		narrow: Shape
	) {
		const lead = wide.length - narrow.length;
		const steps = wide.map(() => 0);
		let step = 1;
		for (let axis = narrow.length - 1; axis >= 0; axis--) {
			if (narrow[axis] !== 1 && axis + lead >= 0) steps[axis + lead] = step;
			step *= narrow[axis]!;
		}
		this.steps = steps;
	}

	/** The operand's entry that stands at an entry of the result. */
	at(out: number): number {
		let entry = 0;
		let rest = out;
		for (let axis = this.wide.length - 1; axis >= 0; axis--) {
			const n = this.wide[axis]!;
			entry += (rest % n) * this.steps[axis]!;
			rest = Math.floor(rest / n);
		}
		return entry;
	}

	/** The entries of the result at which an entry of the operand stands, ascending. */
	of(entry: number): number[] {
		let outs = [0];
		let rest = entry;
		for (const [axis, n] of this.wide.entries()) {
			const step = this.steps[axis]!;
			const places = step === 0 ? Array.from({ length: n }, (_, i) => i) : [Math.floor(rest / step)];
			if (step > 0) rest %= step;
			outs = outs.flatMap((out) => places.map((place) => out * n + place));
		}
		return outs;
	}
}
