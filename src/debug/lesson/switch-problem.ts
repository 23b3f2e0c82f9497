import { didYouMean } from '#lesson';
import { switches } from '../what-if/switches/index.ts';

/** What is wrong with the names of switches in a lesson, with a hint; else `otherwise`. */
export function switchProblem(names: readonly string[], otherwise: string): [message: string, hint: string] {
	const known = switches.map(({ name }) => name);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown === undefined) return [otherwise, ''];
	return [`there is no switch '${unknown.slice(0, 60)}'`, didYouMean(unknown, known)];
}
