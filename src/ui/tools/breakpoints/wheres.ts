/** @file The places of breakpoints as a form offers them. */
import type { Where } from '#debug';

interface Choice {
	readonly kind: Where['kind'];
	readonly title: string;
	/** What else has to be said, and an example of it; '' where nothing has. */
	readonly field: string;
	readonly example: string;
	/** What there is to choose from, or null for a text. */
	readonly among: readonly string[] | null;
}

const PHASES = ['collect', 'order', 'zero', 'seed', 'back', 'update'] as const;

const choice = (kind: Where['kind'], title: string, field = '', example = ''): Choice => ({
	kind,
	title,
	field,
	example,
	among: null
});

export const WHERES: readonly Choice[] = [
	choice('tensor', 'a tensor', 'name or expression', 'W2'),
	choice('line', 'a line', 'number of the line', '12'),
	choice('op', 'an op', 'op', 'ReLU'),
	{ ...choice('phase', 'a phase', 'phase'), among: PHASES },
	choice('write', 'any write to a dhdx'),
	choice('call', 'any back'),
	choice('made', 'any tensor made')
];

/** The place that a form describes, or what is wrong with it. */
export function whereOf(kind: Where['kind'], text: string): Where | string {
	switch (kind) {
		case 'tensor':
			return text ? { kind, name: text } : 'Write the name of a tensor, such as W2.';
		case 'op':
			return text ? { kind, op: text } : 'Write the name of an op, such as ReLU.';
		case 'line': {
			const line = Number(text);
			return Number.isInteger(line) && line > 0 ? { kind, line } : 'Write the number of a line, such as 12.';
		}
		case 'phase': {
			const phase = PHASES.find((each) => each === text) ?? PHASES[0];
			return { kind, phase };
		}
		case 'write':
		case 'call':
		case 'made':
			return { kind };
	}
}
