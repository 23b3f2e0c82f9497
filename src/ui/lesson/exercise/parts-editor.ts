/** @file An editor of a program in which only the marked parts can be changed. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import { withParts } from '#lesson';
import { colours, look } from '../../code/editor.ts';

interface Range {
	readonly from: number;
	readonly to: number;
}

const setError = StateEffect.define<number>();

const shape = EditorView.theme({
	'&': {
		height: 'auto',
		maxHeight: '70dvh',
		overflow: 'hidden',
		border: '1px solid var(--line)',
		borderRadius: 'var(--corner)'
	},
	'.cm-scroller': { overflow: 'auto' },
	'.cm-line': { color: 'var(--text-2)' },
	'.cm-line.cm-yours': {
		boxShadow: 'inset 3px 0 var(--accent)',
		backgroundColor: 'var(--surface-2)',
		color: 'var(--text)'
	}
});

/** Where the parts stand in the text that is made of them. */
function rangesOf(fixed: readonly string[], parts: readonly string[]): Range[] {
	let at = 0;
	return parts.map((part, i) => {
		const from = at + fixed[i]!.length;
		at = from + part.length + 1;
		return { from, to: from + part.length };
	});
}

/** What the learner may do with the text, and what is told of it. */
export interface PartsEvents {
	edited(parts: string[]): void;
	/** Ctrl+Enter. */
	check(): void;
}

export class PartsEditor {
	private readonly view: EditorView;
	private readonly ranges: StateField<readonly Range[]>;

	constructor(
		host: HTMLElement,
		private readonly fixed: readonly string[],
		parts: readonly string[],
		label: string,
		events: PartsEvents
	) {
		const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
		const parent = document.createElement('div');
		root.replaceChildren(parent);
		this.ranges = StateField.define<readonly Range[]>({
			create: () => rangesOf(fixed, parts),
			update: (ranges, { changes, docChanged }) =>
				docChanged
					? ranges.map(({ from, to }) => ({ from: changes.mapPos(from, -1), to: changes.mapPos(to, 1) }))
					: ranges
		});
		this.view = new EditorView({
			parent,
			root,
			state: EditorState.create({
				// The end of the last line begins none.
				doc: withParts({ fixed }, parts).replace(/\n$/, ''),
				selection: { anchor: rangesOf(fixed, parts)[0]?.to ?? 0 },
				extensions: [
					this.ranges,
					EditorState.changeFilter.of((transaction) => this.isAllowed(transaction)),
					this.marks(),
					lineNumbers(),
					history(),
					bracketMatching(),
					indentUnit.of('    '),
					python(),
					syntaxHighlighting(colours),
					look,
					shape,
					keymap.of([
						{ key: 'Mod-Enter', run: () => (events.check(), true) },
						{ key: 'Mod-a', run: () => this.selectPart() },
						...defaultKeymap,
						...historyKeymap
					]),
					EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
					EditorView.updateListener.of(({ docChanged }) => {
						if (docChanged) events.edited(this.parts);
					})
				]
			})
		});
	}

	/** What stands in the parts now. */
	get parts(): string[] {
		const { state } = this.view;
		return state.field(this.ranges).map(({ from, to }) => state.sliceDoc(from, to));
	}

	/** A change is within one part, or is not made. */
	private isAllowed({ changes, startState }: Transaction): boolean {
		const ranges = startState.field(this.ranges);
		let allowed = true;
		changes.iterChangedRanges((from, to) => {
			allowed &&= ranges.some((range) => from >= range.from && to <= range.to);
		}, true);
		return allowed;
	}

	/** The lines of the parts, and the line of an error. */
	private marks(): StateField<DecorationSet> {
		const draw = (state: EditorState, error: number): DecorationSet => {
			const yours = state.field(this.ranges).flatMap(({ from, to }) => {
				const [first, last] = [state.doc.lineAt(from).number, state.doc.lineAt(to).number];
				return Array.from({ length: last - first + 1 }, (_, i) =>
					Decoration.line({ class: 'cm-yours' }).range(state.doc.line(first + i).from)
				);
			});
			const line = error > 0 && error <= state.doc.lines ? state.doc.line(error) : null;
			const wrong = line ? [Decoration.line({ class: 'cm-error-line' }).range(line.from)] : [];
			return Decoration.set([...yours, ...wrong], true);
		};
		return StateField.define<DecorationSet>({
			create: (state) => draw(state, 0),
			update: (shown, { state, docChanged, effects }) => {
				const effect = effects.find((each) => each.is(setError));
				return effect ? draw(state, effect.value as number) : docChanged ? draw(state, 0) : shown;
			},
			provide: (field) => EditorView.decorations.from(field)
		});
	}

	private selectPart(): boolean {
		const { state } = this.view;
		const { head } = state.selection.main;
		const ranges = state.field(this.ranges);
		const part = ranges.find(({ from, to }) => head >= from && head <= to) ?? ranges[0];
		if (!part) return false;
		// The indentation of the first line stays, so that what is typed over the part has it too.
		const blanks = /^[ \t]*/.exec(state.sliceDoc(part.from, part.to))![0].length;
		this.view.dispatch({ selection: { anchor: part.from + blanks, head: part.to } });
		return true;
	}

	/** Writes other texts into the parts; undo brings the old ones back. */
	setParts(parts: readonly string[]): void {
		const { state } = this.view;
		const changes = state.field(this.ranges).map(({ from, to }, i) => ({ from, to, insert: parts[i] ?? '' }));
		this.view.dispatch({ changes, filter: false });
	}

	/** Marks a line of the program, from 1; 0 for none. */
	showError(line: number): void {
		this.view.dispatch({ effects: setError.of(line) });
	}

	destroy(): void {
		this.view.destroy();
	}
}
