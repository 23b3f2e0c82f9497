/** @file How far a training has come, in words. */
import type { DebugSession } from '../session.svelte.ts';

const count = (n: number): string => Math.round(n).toLocaleString('en');
const few = (n: number): string => (n < 10 ? String(Number(n.toPrecision(2))) : count(n));

const duration = (seconds: number): string => {
	if (seconds < 1) return 'less than a second';
	if (seconds < 100) return `${Math.ceil(seconds)} s`;
	return `${Math.ceil(seconds / 60)} min`;
};

/** How many passes there were of how many, how fast they come, and how long it will take. */
export function howFar({ passes, running, training }: DebugSession): string {
	const { total, speed, left, waits } = training;
	if (passes === 0) return running ? `No pass yet${waits ? '; the run waits' : ''}.` : '';
	const of = running && total !== null && total > passes ? ` of ${count(total)}` : '';
	const made = `${count(passes)}${of} ${passes === 1 && !of ? 'pass' : 'passes'}`;
	if (!running) return `${made}.`;
	if (waits) return `${made}; the run waits.`;
	const pace = speed > 0 ? `, ${few(speed)} a second` : '';
	return `${made}${pace}${left === null ? '' : `, ${duration(left)} left`}.`;
}
