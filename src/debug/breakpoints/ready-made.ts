/** @file Breakpoints that a learner needs often, to be set with one click. */
import type { Breakpoint } from './breakpoint.ts';

export interface ReadyMade {
	readonly name: string;
	readonly title: string;
	/** Any of them stops. */
	readonly breakpoints: readonly Omit<Breakpoint, 'id' | 'enabled'>[];
}

const when = (kind: 'write' | 'made', condition: string) =>
	({ where: { kind }, condition, every: 1, log: '' }) as const;

export const READY_MADE: readonly ReadyMade[] = [
	{
		name: 'nan',
		title: 'Any NaN or infinity',
		breakpoints: [
			when('made', 'isnan(it.value) or isinf(it.value)'),
			when('write', 'isnan(it.dhdx) or isinf(it.dhdx)')
		]
	},
	{ name: 'norm', title: 'norm of a dhdx above 100', breakpoints: [when('write', 'norm(it.dhdx) > 100')] },
	{
		name: 'dead',
		title: 'A ReLU dead for the whole batch',
		breakpoints: [{ where: { kind: 'op', op: 'ReLU' }, condition: 'dead(it) > 0', every: 1, log: '' }]
	},
	{
		name: 'rose',
		title: 'The loss rose',
		breakpoints: [
			{
				where: { kind: 'phase', phase: 'seed' },
				condition: 'root.value > previous(root.value)',
				every: 1,
				log: ''
			}
		]
	},
	{
		name: 'second',
		title: 'A dhdx written for the second time',
		breakpoints: [when('write', 'count(it) == 2')]
	},
	{
		name: 'early',
		title: 'A dhdx read before it is complete',
		breakpoints: [{ where: { kind: 'call' }, condition: 'it.state != "complete"', every: 1, log: '' }]
	}
];
