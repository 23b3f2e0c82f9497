/** @file Moments that a person wants to come back to. */
import type { DebugSession } from '../session.svelte.ts';

export interface Bookmark {
	readonly pass: number;
	readonly index: number;
	/** What the moment is, in its own words. */
	readonly text: string;
}

export class Bookmarks {
	list = $state.raw<readonly Bookmark[]>([]);

	constructor(private readonly session: DebugSession) {}

	/** Keeps this moment. */
	add(): void {
		const { trace, index, sentence } = this.session;
		if (!trace || this.list.some((each) => each.pass === trace.pass && each.index === index)) return;
		this.list = [...this.list, { pass: trace.pass, index, text: sentence }].sort(
			(a, b) => a.pass - b.pass || a.index - b.index
		);
	}

	/** All of a link; those that there were are gone. */
	restore(list: readonly Bookmark[]): void {
		this.list = list;
	}

	remove(mark: Bookmark): void {
		this.list = this.list.filter((each) => each !== mark);
	}

	goTo({ pass, index }: Bookmark): Promise<void> {
		return this.session.choosePass(pass, index);
	}
}
