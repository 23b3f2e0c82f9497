/** @file The search for a tensor: what was asked, and what of it is found. */
import { tick } from 'svelte';
import type { NodeId } from '#debug';
import type { DebugSession } from '../session.svelte.ts';
import { findTensors, foundText } from './find.ts';

export class Finder {
	question = $state('');
	/** Grows when the field is to have the focus. */
	called = $state(0);

	/** Of the moment that is looked at: the state of a dhdx is one of the things to be found by. */
	readonly found = $derived.by(() => {
		const { trace, state } = this.session;
		return findTensors(trace?.nodes ?? [], this.question, (id) => state?.nodes.get(id)?.state);
	});
	readonly told = $derived.by(() => foundText(this.question, this.found.length));

	constructor(private readonly session: DebugSession) {}

	call(): void {
		this.called++;
	}

	/** Chooses a tensor, so that the camera goes there; once more where it is chosen already and has been left. */
	async goTo(id: NodeId): Promise<void> {
		const { session } = this;
		if (session.selected === id) {
			session.selected = null;
			await tick();
		}
		session.selected = id;
	}
}
