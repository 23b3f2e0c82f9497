/** @file A tool of the debugger: a tab beside the table of tensors. One folder's file is one tool. */
import type { Component } from 'svelte';
import type { DebugSession } from '../session.svelte.ts';

export interface Tool {
	/** What links and other panels call it. */
	readonly name: string;
	/** The word on its tab. */
	readonly title: string;
	/** Where it stands among the others; lower is further left. */
	readonly place: number;
	/** Whether it tells no more than the moment itself, and may be looked at while a question is open. */
	readonly quiet?: boolean;
	readonly panel: Component<{ session: DebugSession }>;
}
