/** @file What somebody has done in a pass by hand, as JSON: done again, it leads to the same state. */
import { engineGame, type NodeId } from '#debug';

export type PlayEvent =
	| { readonly kind: 'pick'; readonly node: NodeId }
	| { readonly kind: 'target'; readonly target: NodeId }
	| {
			readonly kind: 'write';
			readonly target: NodeId;
			readonly shape: readonly number[];
			readonly data: readonly number[];
			readonly like: readonly engineGame.Misconception[];
	  }
	| { readonly kind: 'finish' | 'undo' | 'show' };

/** Events that are done again; nobody makes so many by hand. */
const MOST = 2000;

const isNumbers = (x: unknown): x is number[] =>
	Array.isArray(x) && x.every((each) => typeof each === 'number' && Number.isFinite(each));

function isEvent(x: unknown): x is PlayEvent {
	if (typeof x !== 'object' || x === null) return false;
	const { kind, node, target, shape, data, like } = x as Record<string, unknown>;
	switch (kind) {
		case 'pick':
			return typeof node === 'number';
		case 'target':
			return typeof target === 'number';
		case 'write':
			return (
				typeof target === 'number' &&
				isNumbers(shape) &&
				isNumbers(data) &&
				Array.isArray(like) &&
				like.every((each) => typeof each === 'string' && Object.hasOwn(engineGame.MISCONCEPTIONS, each))
			);
		default:
			return kind === 'finish' || kind === 'undo' || kind === 'show';
	}
}

/** The events that were kept; anybody may have written them. */
export function keptEvents(kept: unknown): readonly PlayEvent[] {
	const events: unknown = typeof kept === 'object' && kept !== null && 'events' in kept ? kept.events : [];
	if (!Array.isArray(events) || events.length > MOST) return [];
	return events.every(isEvent) ? events : [];
}
