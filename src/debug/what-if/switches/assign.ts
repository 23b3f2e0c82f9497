import { addend, contributionsOf, textOf } from '../parts.ts';
import type { Switch } from '../switch.ts';

/** `=` where a contribution is to be added to those before it. */
const assign: Switch = {
	name: 'assign',
	title: '= for +=',
	sentence: 'Every += on a dhdx is a plain =, so that the last contribution replaces those before it.',
	changes: 'adding',
	edits: ({ text, backs, profile: { gradient } }) =>
		backs.flatMap((back) =>
			contributionsOf(back, gradient).flatMap((s) => {
				const { start, end } = s;
				if (s.type === 'AugAssign') {
					const value = textOf(text, s.value);
					const target = textOf(text, s.target);
					return [{ start, end, text: `${target} = ${s.op === 'Sub' ? `-(${value})` : value}` }];
				}
				const [sign, added] = addend(s, gradient)!;
				const value = textOf(text, added);
				return [{ start: s.value.start, end: s.value.end, text: sign ? `-(${value})` : value }];
			})
		),
	absent: 'No back of this engine adds to a dhdx with +=.',
	reason: ({ right }) => {
		const all = right.steps.flatMap(({ contributions }) => contributions);
		if (!all.every(({ before }) => before.data.every((x) => x === 0))) return null;
		const targets = new Set(all.map(({ target }) => target));
		return targets.size === all.length
			? `No tensor here has two consumers: each ${right.gradient} receives one contribution, so = and += leave the same numbers.`
			: `Every contribution meets a ${right.gradient} of zeros, so = and += leave the same numbers.`;
	}
};
export default assign;
