/** @file What a reader should know of a graph's engine before trusting the picture. */
import type { EngineProfile } from '#python';
import { nodeTitle } from './names.ts';
import type { TraceNode, TraceStep } from './trace.ts';

/** The declaration that makes a guess a matter of course. */
function declarationOf(profile: EngineProfile): string {
	const words: [string, string | null][] = [
		['value', profile.value],
		['grad', profile.gradient],
		['parents', profile.dependencies],
		['back', profile.back],
		['pass', profile.pass],
		['order', profile.order],
		['label', profile.label],
		['op', profile.op]
	];
	return `# backstep: ${words.flatMap(([word, name]) => (name ? [`${word}=${name}`] : [])).join(' ')}`;
}

/** The notes of a pass. */
export const notesOf = (
	profile: EngineProfile,
	nodes: readonly TraceNode[],
	steps: readonly TraceStep[]
): string[] => [...guessNotes(profile), ...setNotes(nodes, steps, profile.dependencies)];

/** How the engine was recognised, where that was a guess. */
function guessNotes(profile: EngineProfile): string[] {
	if (profile.known !== 'guessed') return [];
	return [
		`How class ${profile.name} works was guessed. If the guess is right, this comment settles it; if not, change it: ${declarationOf(profile)}`
	];
}

/** Operands that a set hides: a `back` adds to one more often than the graph has edges to it. */
function setNotes(nodes: readonly TraceNode[], steps: readonly TraceStep[], dependencies: string): string[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const hidden = steps.flatMap(({ node: id, contributions }) => {
		const node = byId.get(id)!;
		if (!node.keepsSet) return [];
		return node.depends_on.flatMap((target) => {
			const often = contributions.filter((change) => change.target === target).length;
			return often > 1 ? [{ node, target: byId.get(target)!, often }] : [];
		});
	});
	const [first] = hidden;
	if (!first) return [];
	const more = hidden.length > 1 ? ` So it is at ${hidden.length - 1} more.` : '';
	return [
		`${dependencies} of ${nodeTitle(first.node)} is a set, which keeps one of two equal tensors: one edge to ${nodeTitle(first.target)} is drawn, and the back adds to it ${first.often} times.${more}`
	];
}
