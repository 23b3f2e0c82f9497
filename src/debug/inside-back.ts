/** @file What happens between the call of a `back` and its return, in the order in which it happens. */
import type { Moment } from './moments.ts';
import type { TraceStep } from './trace.ts';

/** A part of a moment: what happens, and which of the step's contributions and statements it is. */
export type Inside = Pick<Moment, 'kind' | 'contribution' | 'statement'>;

/** What happens in a `back`: each statement is seen as its contributions, or, where it makes none, as itself. */
export function insideBack({ statements, contributions }: TraceStep): Inside[] {
	let made = 0;
	const contribute = (until: number, statement: number): Inside[] =>
		contributions.slice(made, (made = Math.max(made, until))).flatMap(({ wide }, i, { length }) => {
			const at = { contribution: made - length + i, statement };
			const happened: Inside = { ...at, kind: 'contribution' };
			return wide ? [{ ...at, kind: 'unbroadcast' }, happened] : [happened];
		});
	const seen = statements.flatMap(({ contributions: until }, statement): Inside[] =>
		until > made ? contribute(until, statement) : [{ kind: 'statement', contribution: -1, statement }]
	);
	return [...seen, ...contribute(contributions.length, -1)];
}
