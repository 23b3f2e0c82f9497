/** @file The editor of the code panel: CodeMirror in an open shadow root, because the content policy refuses its style element. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, MapMode, StateEffect, StateField, type Text } from '@codemirror/state';
import {
	Decoration,
	EditorView,
	keymap,
	lineNumbers,
	type DecorationSet,
	type ViewUpdate
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Place } from '#debug';
import { breakpointGutter, setBreakpointLines } from './breakpoint-gutter.ts';
import { cellButtons } from './cell-buttons.ts';

/** What is marked in the text. */
export interface Marks {
	/** The expression that made the current node. */
	readonly expression: Place | null;
	/** The line of the `back` that runs, or 0. */
	readonly backLine: number;
	readonly error: Place | null;
	/** The line outside of the learner's own class that called where it failed. */
	readonly caller: Place | null;
}

const setMarks = StateEffect.define<Marks>();

const sameMarks = (a: Marks, b: Marks): boolean =>
	a.expression === b.expression && a.backLine === b.backLine && a.error === b.error && a.caller === b.caller;

/** The offset of a 1-based place; places outside the text are moved to its edge. */
function offset(doc: Text, line: number, column: number): number {
	const at = doc.line(Math.max(1, Math.min(doc.lines, line)));
	return Math.max(at.from, Math.min(at.from + column - 1, at.to));
}

function decorations(doc: Text, { expression, backLine, error, caller }: Marks): DecorationSet {
	const ranges = [];
	if (backLine > 0 && backLine <= doc.lines)
		ranges.push(Decoration.line({ class: 'cm-back' }).range(doc.line(backLine).from));
	const span = (place: Place | null, name: string) => {
		if (!place) return;
		const from = offset(doc, place.line, place.column);
		const to = offset(doc, place.endLine, place.endColumn);
		if (to > from) ranges.push(Decoration.mark({ class: name }).range(from, to));
		else ranges.push(Decoration.line({ class: `${name}-line` }).range(doc.lineAt(from).from));
	};
	span(expression, 'cm-now');
	span(error, 'cm-error');
	span(caller, 'cm-caller');
	return Decoration.set(ranges, true);
}

const marks = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(shown, transaction) {
		let next = shown.map(transaction.changes);
		for (const effect of transaction.effects)
			if (effect.is(setMarks)) next = decorations(transaction.state.doc, effect.value);
		return next;
	},
	provide: (field) => EditorView.decorations.from(field)
});

/** How every editor of the site looks. */
export const look = EditorView.theme({
	'&': {
		height: '100%',
		color: 'var(--text)',
		backgroundColor: 'var(--surface)',
		fontSize: 'var(--size-code)'
	},
	'&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
	'.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
	'.cm-content': { caretColor: 'var(--text)' },
	'.cm-gutters': { color: 'var(--text-2)', backgroundColor: 'var(--surface)', border: 'none' },
	'.cm-now': {
		backgroundColor: 'var(--now-wash)',
		boxShadow: 'inset 0 -2px var(--now)',
		borderRadius: '2px'
	},
	'.cm-back': { backgroundColor: 'var(--now-wash)', boxShadow: 'inset 3px 0 var(--now)' },
	'.cm-error, .cm-error-line': { textDecoration: 'underline wavy var(--error)', textUnderlineOffset: '3px' },
	'.cm-caller, .cm-caller-line': {
		textDecoration: 'underline dotted var(--error)',
		textUnderlineOffset: '3px'
	},
	'.cm-matchingBracket': { backgroundColor: 'var(--surface-2)' },
	'.cm-run-cell': {
		marginLeft: '1.5em',
		padding: '0 0.4em',
		border: '0',
		borderRadius: '2px',
		font: 'inherit',
		color: 'var(--accent)',
		background: 'none',
		cursor: 'pointer'
	},
	'.cm-run-cell:hover': { textDecoration: 'underline' }
});

export const colours = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--code-keyword)' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
	{ tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
	{
		tag: [tags.definition(tags.className), tags.definition(tags.function(tags.variableName))],
		fontWeight: '600'
	}
]);

/** What an editor tells its page. */
export interface EditorEvents {
	/** The learner has changed the text. */
	edited(text: string): void;
	/** Lines have new numbers, or 0 where they are gone. */
	linesMoved(moved: (line: number) => number): void;
	/** The place for a breakpoint beside a line was pressed. */
	toggleLine(line: number): void;
	/** The caret stands elsewhere. */
	moved(caret: number): void;
	/** Shift+Enter, at the caret. */
	runAt(caret: number): void;
	/** The button at the mark of a code cell. */
	runCell(cell: number): void;
}

/** Where a line of the old text stands in the new one, or 0 where it was deleted. */
const movedLine =
	({ startState, state, changes }: ViewUpdate) =>
	(line: number): number => {
		if (line > startState.doc.lines) return 0;
		const { from, length } = startState.doc.line(line);
		const to = changes.mapPos(from, 1, MapMode.TrackDel);
		const isGone = to === null && length > 0;
		return isGone ? 0 : state.doc.lineAt(to ?? changes.mapPos(from)).number;
	};

/** An editor in its host. */
export class Editor {
	private readonly view: EditorView;
	/** True while the text is replaced from outside, which is not an edit. */
	private replacing = false;
	private marked: Marks | null = null;

	constructor(host: HTMLElement, text: string, events: EditorEvents) {
		const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
		const parent = document.createElement('div');
		parent.style.height = '100%';
		root.replaceChildren(parent);
		this.view = new EditorView({
			parent,
			root,
			state: EditorState.create({
				doc: text,
				extensions: [
					breakpointGutter((line) => events.toggleLine(line)),
					lineNumbers(),
					history(),
					bracketMatching(),
					indentUnit.of('    '),
					python(),
					syntaxHighlighting(colours),
					look,
					marks,
					cellButtons((cell) => events.runCell(cell)),
					keymap.of([
						{
							key: 'Shift-Enter',
							run: ({ state }) => {
								events.runAt(state.selection.main.head);
								return true;
							}
						},
						...defaultKeymap,
						...historyKeymap
					]),
					EditorView.contentAttributes.of({ 'aria-label': 'Program text', tabindex: '0' }),
					// The panel opens a file that is dropped; the editor would write its text into the old one.
					EditorView.domEventHandlers({ drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0 }),
					EditorView.updateListener.of((update) => {
						if (update.docChanged && !this.replacing) {
							events.linesMoved(movedLine(update));
							events.edited(update.state.doc.toString());
						}
						if (update.docChanged || update.selectionSet) events.moved(update.state.selection.main.head);
					})
				]
			})
		});
	}

	/** Shows another text, replacing only what differs; undo brings the old one back. */
	setText(text: string): void {
		const old = this.view.state.doc.toString();
		if (text === old) return;
		let from = 0;
		while (from < old.length && old[from] === text[from]) from++;
		let same = 0;
		const most = Math.min(old.length, text.length) - from;
		while (same < most && old[old.length - 1 - same] === text[text.length - 1 - same]) same++;
		this.replacing = true;
		this.marked = null;
		this.view.dispatch({
			changes: { from, to: old.length - same, insert: text.slice(from, text.length - same) }
		});
		this.replacing = false;
	}

	/** Marks places, and brings one of them into view. */
	mark(next: Marks, reveal: Place | null): void {
		if (!this.marked || !sameMarks(next, this.marked)) this.view.dispatch({ effects: setMarks.of(next) });
		this.marked = next;
		if (reveal) this.reveal(offset(this.view.state.doc, reveal.line, reveal.column));
	}

	/** Shows breakpoints beside these lines. */
	showBreakpoints(lines: readonly number[]): void {
		this.view.dispatch({ effects: setBreakpointLines.of(lines) });
	}

	/** Scrolls the text, and never the page around it, until the line is in sight. */
	private reveal(at: number): void {
		this.view.requestMeasure({
			read: (view) => {
				const { top, bottom } = view.lineBlockAt(Math.min(at, view.state.doc.length));
				const { scrollTop, clientHeight } = view.scrollDOM;
				const inSight = top >= scrollTop && bottom <= scrollTop + clientHeight;
				return inSight ? null : top - clientHeight / 2;
			},
			write: (top, view) => {
				if (top !== null) view.scrollDOM.scrollTop = top;
			}
		});
	}

	/** Puts the caret at a place. */
	goTo(place: Place): void {
		this.view.dispatch({
			selection: { anchor: offset(this.view.state.doc, place.line, place.column) },
			scrollIntoView: true
		});
		this.view.focus();
	}

	destroy(): void {
		this.view.destroy();
	}
}
