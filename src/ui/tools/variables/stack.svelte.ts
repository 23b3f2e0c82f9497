/** @file The call stack at the cursor. It is asked for while somebody looks, and the last one stays until the new one is there. */
import {
	sameVariable,
	stackAt,
	wishAt,
	type Place,
	type ProgramState,
	type StackFrame,
	type StateWish
} from '#debug';
import type { DebugSession } from '../../session.svelte.ts';

/** The stack at one moment. */
export interface StackView {
	readonly pass: number;
	readonly index: number;
	readonly frames: readonly StackFrame[];
	/** Frames before the last that are not listed. */
	readonly hidden: number;
}

/** States that are kept, so that steps to and fro ask for nothing. */
const MOST_KNOWN = 16;

const keyOf = ({ pass, line }: StateWish): string => `${pass} ${line}`;

/** Frames are counted from the module on, so that a call on top changes none below. */
const keyIn = (frames: readonly StackFrame[], frame: number, name: string): string =>
	`${frames.length - frame} ${frames[frame]!.name} ${name}`;

/** The variables that were there before, and hold something else now. */
function changedSince(before: StackView | null, { frames }: StackView): ReadonlySet<string> {
	const old = new Map(
		(before?.frames ?? []).flatMap(({ variables }, i) =>
			variables.map((each) => [keyIn(before!.frames, i, each.name), each] as const)
		)
	);
	return new Set(
		frames.flatMap(({ variables }, i) =>
			variables.flatMap((each) => {
				const key = keyIn(frames, i, each.name);
				const was = old.get(key);
				return was && !sameVariable(was, each) ? [key] : [];
			})
		)
	);
}

export class StackAtCursor {
	view = $state.raw<StackView | null>(null);
	/** Why there is none, or ''. */
	problem = $state('');
	/** The frame whose variables are shown, from the innermost. */
	chosen = $state(0);
	/** What has changed since the view before. */
	private changed = $state.raw<ReadonlySet<string>>(new Set());
	private readonly known = new Map<string, ProgramState>();
	private requests = 0;

	constructor(private readonly session: DebugSession) {}

	/** Where the chosen function stands, while the tool is shown; null where that is where the step is. */
	readonly place = $derived.by<Place | null>(() =>
		this.session.tool === 'variables' && this.chosen > 0
			? (this.view?.frames[this.chosen]?.place ?? null)
			: null
	);

	/** Whether the view is that of the cursor. */
	get isCurrent(): boolean {
		const { trace, index } = this.session;
		return this.view !== null && this.view.pass === trace?.pass && this.view.index === index;
	}

	hasChanged(frame: number, name: string): boolean {
		return this.view !== null && this.changed.has(keyIn(this.view.frames, frame, name));
	}

	/** Shows the stack at the cursor, now where it is known, else as soon as it is. */
	look(): void {
		const { timeline, moment } = this.session;
		if (!timeline || !moment) {
			this.view = null;
			return;
		}
		if (this.isCurrent) return;
		const wish = wishAt(timeline, moment);
		const state = this.known.get(keyOf(wish));
		if (!state) return void this.ask(wish);
		this.requests++;
		this.show({
			pass: wish.pass,
			index: moment.index,
			frames: stackAt(timeline, moment, state),
			hidden: state.hidden
		});
	}

	private show(view: StackView): void {
		const before = this.view;
		this.changed = changedSince(before, view);
		const stays = before?.frames[this.chosen]?.name === view.frames[this.chosen]?.name;
		if (!stays || before?.frames.length !== view.frames.length) this.chosen = 0;
		this.view = view;
		this.problem = '';
	}

	private async ask(wish: StateWish): Promise<void> {
		const request = ++this.requests;
		try {
			const state = await this.session.inquire('state', wish, () => {}).answer;
			if (request !== this.requests) return;
			this.known.set(keyOf(wish), state);
			for (const key of this.known.keys()) if (this.known.size > MOST_KNOWN) this.known.delete(key);
			this.look();
		} catch (error) {
			if (request === this.requests) this.problem = error instanceof Error ? error.message : String(error);
		}
	}

	/** Another run has other variables. */
	clear(): void {
		this.requests++;
		this.known.clear();
		this.view = null;
		this.problem = '';
		this.chosen = 0;
	}
}
