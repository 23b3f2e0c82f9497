/** @file A breakpoint on a tensor that there is not. */
import type { Trace } from '#debug';
import { didYouMean } from '#lesson';

/** Names that are listed. */
const MOST = 12;

/** What is to be said of a tensor's name that no tensor of a pass has; '' where one has it. */
export function doubtAbout(name: string, { nodes, pass }: Pick<Trace, 'nodes' | 'pass'>): string {
	if (nodes.some((node) => node.name === name || node.label === name)) return '';
	const known = [...new Set(nodes.map((node) => node.name))].filter((each) => each !== '');
	const near = known.length > 0 ? didYouMean(name, known) : '';
	const listed = known.length > MOST ? `${known.slice(0, MOST).join(', ')}, …` : known.join(', ');
	const hint = [near.startsWith('Did') ? near : '', listed && `There are: ${listed}.`]
		.filter(Boolean)
		.join(' ');
	return `There is no tensor '${name}' in pass ${pass}. ${hint} Add it again to keep it.`.replace('  ', ' ');
}
