/** @file What is said to somebody who does a pass by hand. */
import { engineGame, nodeTitle, type ArrayData, type NodeId } from '#debug';
import { formatNumber } from '#derive';
import { cellText } from '../array-text.ts';

type Game = engineGame.Game;
type Misconception = engineGame.Misconception;

export const titleIn = ({ course }: Game, id: NodeId): string =>
	nodeTitle(course.trace.nodes.find((node) => node.id === id)!);

export const arrayWords = (array: ArrayData): string =>
	array.data.length === 1 ? formatNumber(array.data[0]!) : cellText(array);

/** Names as a list in a sentence. */
const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

type Say = (names: { node: string; target: string; gradient: string }) => string;

/** What is said at once of a slip. */
const AT_ONCE: Readonly<Record<Misconception, Say>> = {
	early: ({ node, gradient }) =>
		`${gradient} of ${node} is not complete yet: something that uses ${node} has not been called.`,
	direction: ({ node, target }) =>
		target
			? `${target} was computed from ${node}. A back writes the other way, to what ${node} was computed from.`
			: `${node} is near the input. The pass begins at the output, where the seed is.`,
	again: ({ node }) => `back of ${node} has been called already. Each back is called once.`,
	leaf: ({ node }) => `${node} was not computed from anything, so its back has nothing to write.`,
	own: ({ node, gradient }) =>
		`A back reads its own ${gradient}; it does not write it. ${node} has all it needs.`,
	stranger: ({ node, target }) => `${node} was not computed from ${target}.`,
	extra: ({ target }) => `All contributions of this back to ${target} have been written.`,
	use: ({ node, target }) => `${node} uses ${target} more than once. A contribution is missing.`,
	target: ({ node }) => `${node} has an operand that has got nothing from this back yet.`,
	sign: () => 'The size is right; look at the sign.',
	total: ({ target, gradient }) =>
		`That is what ${gradient} of ${target} is afterwards. += wants only what is added.`,
	uses: ({ target }) => `That is all uses of ${target} together. Write one contribution for each use.`,
	upstream: ({ node, gradient }) =>
		`That is the local derivative alone. Multiply it by ${gradient} of ${node}.`,
	local: ({ node, gradient }) =>
		`That is ${gradient} of ${node} as it is. Multiply it by the local derivative.`,
	other: ({ target }) => `That is the contribution of another operand. What does ${target} get?`,
	order: () => 'The factors are right; look at their order and at what is transposed.',
	sum: ({ target }) => `${target} was broadcast. Its contribution is summed to its own shape.`,
	value: () => 'That is a value. A contribution says how fast h changes.',
	number: () => 'That is not what is added. Look at the operation and at both numbers.'
};

/** A sentence for a slip. */
export function slipWords(game: Game, { node, target, like }: engineGame.Slip): string {
	return AT_ONCE[like[0]!]({
		node: titleIn(game, node),
		target: target === null ? '' : titleIn(game, target),
		gradient: game.course.trace.gradient
	});
}

/** What is asked now. */
export function promptOf(game: Game, target: NodeId | null): string {
	const { gradient } = game.course.trace;
	if (game.open === null) return 'Whose back is called next?';
	const node = titleIn(game, game.open);
	if (target === null)
		return `back of ${node} runs. Its ${gradient} is ${arrayWords(game.dhdx.get(game.open)!)}. To which tensor does it write?`;
	return `What does back of ${node} add to ${gradient} of ${titleIn(game, target)}?`;
}

/** What is said of a move that was taken. */
export function takenWords({ game, slip }: engineGame.Judged, move: engineGame.Move): string {
	if (slip && game.feedback === 'step') return slipWords(game, slip);
	const { gradient } = game.course.trace;
	switch (move.kind) {
		case 'pick':
			return `back of ${titleIn(game, move.node)} is called.`;
		case 'write':
			return `${gradient} of ${titleIn(game, move.target)} is ${arrayWords(game.dhdx.get(move.target)!)} now.`;
		case 'finish':
			return `back of ${titleIn(game, game.done.at(-1)!)} is done.`;
	}
}

/** A hint for what is to be done now. */
export function hintOf(game: Game): string {
	const { course, open } = game;
	const { gradient, nodes } = course.trace;
	if (open === null) {
		const ready = engineGame.readyIn(game).map((id) => titleIn(game, id));
		return ready.length === 0 ? '' : `Everything that uses ${listed(ready)} has been called.`;
	}
	const node = nodes.find(({ id }) => id === open)!;
	const [next] = engineGame.leftIn(game);
	if (!next) return `back of ${nodeTitle(node)} has written to all its operands.`;
	const right = engineGame.choicesFor(course, next).find(({ isRight }) => isRight)!;
	const made = node.label && node.label !== node.name ? `${nodeTitle(node)} is ${node.label}. ` : '';
	const text = engineGame.isChosen(next.amount) ? '' : ` It is ${right.text}.`;
	return `${made}Something is still to be added to ${gradient} of ${titleIn(game, next.target)}.${text}`;
}

/** How often what kind of slip was made, and what that looks like. */
export function summaryOf({ slips, shown }: Game): { count: string; likeliest: string } {
	const likeliest = engineGame.likeliest(slips);
	const count = slips.length === 0 ? 'No slip.' : slips.length === 1 ? 'One slip.' : `${slips.length} slips.`;
	const help =
		shown.length === 0
			? ''
			: shown.length === 1
				? ' One back was shown.'
				: ` ${shown.length} backs were shown.`;
	return { count: count + help, likeliest: likeliest ? engineGame.MISCONCEPTIONS[likeliest] : '' };
}
