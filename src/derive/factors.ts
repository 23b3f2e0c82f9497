/** @file The factors of a contribution, each with the moment at which it is derived itself. */
import type { Moment, NodeId, Timeline } from '#debug';
import { shortText } from './names.ts';
import { gradientTex, symbolOf } from './symbols.ts';
import type { Situation } from './situation.ts';
import { texText } from './tex-text.ts';

/** A factor that has a derivation of its own. */
export interface DerivedFactor {
	readonly tex: string;
	readonly text: string;
	/** What is to be seen there. */
	readonly caption: string;
	/** The index of the moment that derives it. */
	readonly moment: number;
}

/** dhdx of the result, which earlier steps have made, and the values of operands that ops have made. */
export function derivedFactors({ timeline, moment, node, known, formula }: Situation): DerivedFactor[] {
	const upstream = lastChange(timeline, node.id, moment.index);
	const operands = (known?.operands ?? []).filter((operand, k) => formula?.uses(k) && operand.op !== 'leaf');
	const name = `${timeline.trace.gradient} of ${shortText(node)}`;
	return [
		...(upstream ? [factor(gradientTex(timeline, node), `${name}: its last contribution`, upstream)] : []),
		...[...new Set(operands)].flatMap((operand) => {
			const enter = timeline.moments.find(({ kind, node }) => kind === 'enter' && node === operand.id);
			return enter
				? [factor(symbolOf(timeline, operand), `${shortText(operand)}: the op that made it`, enter)]
				: [];
		})
	];
}

const factor = (tex: string, caption: string, { index }: Moment): DerivedFactor => ({
	tex,
	text: texText(tex),
	caption,
	moment: index
});

/** The last moment before another at which a node's dhdx was seeded, or grew. */
const lastChange = ({ moments, trace }: Timeline, id: NodeId, before: number): Moment | undefined =>
	moments.findLast(({ index, kind, node, step, contribution }) => {
		if (index >= before) return false;
		if (kind === 'seed') return node === id;
		return kind === 'contribution' && trace.steps[step]?.contributions[contribution]?.target === id;
	});
