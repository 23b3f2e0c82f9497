/** @file The search for a tensor: what was asked, and what of it is found. */
import { tick } from 'svelte';
import type { NodeId } from '#debug';
import type { DebugSession } from '../session.svelte.ts';
import { findTensors, foundText } from './find.ts';

export class Finder {
	question = $state('');
	/** Whether the field is to have the focus. */
	isCalled = $state(false);

	/** Asked anew at every step only where a state is asked for. */
	readonly found = $derived.by(() =>
		findTensors(
			this.session.trace?.nodes ?? [],
			this.question,
			(id) => this.session.state?.nodes.get(id)?.state
		)
	);
	readonly told = $derived.by(() => foundText(this.question, this.found.length));

	constructor(private readonly session: DebugSession) {}

	call(): void {
		this.isCalled = true;
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
