/** @file Where the debugger is to stop, and what it prints there. Plain data: it crosses the Worker's border and lies in links. */
import type { Phase } from '../trace.ts';

export type Where =
	/** A line of the program: of what leads to a pass, or of a `back`. */
	| { readonly kind: 'line'; readonly line: number }
	/** A tensor by its name or the text of its expression: whenever it is made, or its dhdx changes, or its `back` is called. */
	| { readonly kind: 'tensor'; readonly name: string }
	/** An op: whenever a tensor is made by it, or the `back` of one is called. */
	| { readonly kind: 'op'; readonly op: string }
	/** A phase of the pass; `update` is what the program does after the pass before. */
	| { readonly kind: 'phase'; readonly phase: Phase | 'update' }
	/** Every write to a dhdx. */
	| { readonly kind: 'write' }
	/** Every call of a `back`. */
	| { readonly kind: 'call' }
	/** Every tensor that is made. */
	| { readonly kind: 'made' };

export interface Breakpoint {
	readonly id: number;
	readonly where: Where;
	/** An expression that must hold, or '' for none; `it` is the tensor concerned. */
	readonly condition: string;
	/** Stops at every n-th time that the rest holds. */
	readonly every: number;
	/** An expression that is printed instead of stopping, or ''. */
	readonly log: string;
	readonly enabled: boolean;
}

/** A breakpoint in a few words: `dhdx of W2 when norm(it.dhdx) > 10`. */
export function breakpointText({ where, condition, every, log }: Omit<Breakpoint, 'id' | 'enabled'>): string {
	const when = condition ? ` when ${condition}` : '';
	const times = every > 1 ? `, every ${every} times` : '';
	return `${whereText(where)}${when}${times}${log ? `: print ${log}` : ''}`;
}

function whereText(where: Where): string {
	switch (where.kind) {
		case 'line':
			return `line ${where.line}`;
		case 'tensor':
			return `tensor ${where.name}`;
		case 'op':
			return `op ${where.op}`;
		case 'phase':
			return `phase ${where.phase}`;
		case 'write':
			return 'any write to a dhdx';
		case 'call':
			return 'any back';
		case 'made':
			return 'any tensor made';
	}
}
