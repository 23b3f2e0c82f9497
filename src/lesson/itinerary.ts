/** @file The way through a lesson: its stops, where the debugger stands at each, and what must be true there. */
import type { Claim } from './claims.ts';
import type { DirectiveKind } from './directive.ts';
import type { Directive } from './directives/index.ts';
import type { Stop } from './tree.ts';

/** What a stop does not say, it takes from the one before; the first begins at the start of pass 1. */
export function itinerary(
	list: readonly Directive[],
	kinds: ReadonlyMap<string, DirectiveKind<unknown>>
): { stops: Stop[]; claims: Claim[] } {
	const stops: Stop[] = [];
	const claims: Claim[] = [];
	let here = { pass: 1, moment: 'start' };
	for (const directive of list) {
		const kind = kinds.get(directive.name)!;
		const visit = kind.visit?.(directive.data);
		if (!visit) continue;
		const pass = visit.pass ?? here.pass;
		const stand = visit.stand ?? (pass === here.pass ? here.moment : 'start');
		const where = { pass, stand, arrive: visit.arrive ?? stand };
		const own = kind.claims?.(directive.data, where) ?? [];
		claims.push(...own);
		if (!visit.stops) continue;
		const number = stops.length + 1;
		const asks = own.find((claim) => claim.kind === 'answer') ?? null;
		const { until } = visit;
		stops.push({
			...where,
			...(until === undefined ? {} : { until }),
			number,
			id: visit.id || `stop-${number}`,
			directive,
			isQuestion: visit.isQuestion ?? false,
			asks
		});
		here = { pass, moment: where.arrive };
	}
	return { stops, claims };
}
