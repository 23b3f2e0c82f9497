/** @file Norms of the parameters of two runs in a pass that both have sampled. */
import type { TrainingHistory } from '#debug';

interface Pair {
	readonly run: number;
	readonly kept: number;
}

export interface Norms {
	readonly pass: number;
	readonly rows: readonly { readonly name: string; readonly value: Pair; readonly dhdx: Pair }[];
}

/** In the last pass, up to the wanted one, that both have sampled; null where there is none. */
export function normsBeside(run: TrainingHistory, kept: TrainingHistory, wanted: number): Norms | null {
	const there = new Map([...kept.passes].map((pass, i) => [pass, i]));
	const here = [...run.passes].findLastIndex((pass) => pass <= wanted && there.has(pass));
	const pass = run.passes[here];
	if (pass === undefined) return null;
	const at = there.get(pass)!;
	const rows = run.parameters.flatMap(({ name, value, dhdx }) => {
		const other = kept.parameters.find((each) => each.name === name);
		if (!other) return [];
		return [
			{
				name,
				value: { run: value[here]!, kept: other.value[at]! },
				dhdx: { run: dhdx[here]!, kept: other.dhdx[at]! }
			}
		];
	});
	return { pass, rows };
}
