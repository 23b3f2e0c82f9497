/** @file The editor of a lesson's text: completion, problems underlined, in an open shadow root as every editor. */
import {
	autocompletion,
	completionKeymap,
	snippet,
	type CompletionContext,
	type CompletionResult
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import type { Problem } from '#lesson';
import { colours, look } from '../code/editor.ts';
import { offersAt, type Known } from './complete.ts';
import type { Insertion } from './insert-moment.ts';
import { lessonLanguage } from './lesson-language.ts';
import { underlines, type Underline } from './underline.ts';

const setUnderlines = StateEffect.define<readonly Underline[]>();

const mark = ({ from, to, severity, message }: Underline) =>
	Decoration.mark({ class: `cm-problem cm-problem-${severity}`, attributes: { title: message } }).range(
		from,
		to
	);

const shownProblems = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(shown, transaction) {
		let next = shown.map(transaction.changes);
		for (const effect of transaction.effects)
			if (effect.is(setUnderlines)) next = Decoration.set(effect.value.map(mark), true);
		return next;
	},
	provide: (field) => EditorView.decorations.from(field)
});

const authorLook = EditorView.theme({
	'.cm-problem': { textDecoration: 'underline wavy', textUnderlineOffset: '3px' },
	'.cm-problem-error': { textDecorationColor: 'var(--error)' },
	'.cm-problem-warning': { textDecorationColor: 'var(--text-2)' },
	'.cm-tooltip': {
		border: '1px solid var(--line)',
		borderRadius: 'var(--corner)',
		color: 'var(--text)',
		backgroundColor: 'var(--surface)'
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px', lineHeight: '1.5' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '14em' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		color: 'var(--surface)',
		backgroundColor: 'var(--accent)'
	},
	'.cm-completionIcon': { display: 'none' },
	'.cm-completionInfo': { padding: '4px 8px', fontFamily: 'var(--font-text)', maxWidth: '280px' },
	'.cm-snippetField': { backgroundColor: 'var(--surface-2)' }
});

/** What the editor tells its page, and asks of it. */
export interface LessonEditorEvents {
	/** The author has changed the text. */
	edited(text: string): void;
	/** The caret stands on another line, from 1. */
	moved(line: number): void;
	known(): Known;
}

function complete(context: CompletionContext, events: LessonEditorEvents): CompletionResult | null {
	const offers = offersAt(context.state.doc.toString(), context.pos, events.known());
	if (!offers || offers.options.length === 0) return null;
	return {
		from: offers.from,
		validFor: /^[\w-]*$/,
		options: offers.options.map(({ label, info, template }) => ({
			label,
			info,
			...(template?.includes('${') ? { apply: snippet(template) } : template ? { apply: template } : {})
		}))
	};
}

export class LessonEditor {
	private readonly view: EditorView;
	private replacing = false;
	private line = 1;

	constructor(host: HTMLElement, text: string, events: LessonEditorEvents) {
		const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
		const parent = document.createElement('div');
		parent.style.height = '100%';
		root.replaceChildren(parent);
		const extensions = [
			lineNumbers(),
			history(),
			EditorView.lineWrapping,
			lessonLanguage,
			syntaxHighlighting(colours),
			look,
			authorLook,
			shownProblems,
			autocompletion({ override: [(context) => complete(context, events)], activateOnTyping: true }),
			keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
			EditorView.contentAttributes.of({ 'aria-label': 'Lesson text', tabindex: '0', spellcheck: 'true' }),
			// The page opens a file that is dropped; the editor would write its text into the old one.
			EditorView.domEventHandlers({ drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0 }),
			EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
				if (docChanged && !this.replacing) events.edited(state.doc.toString());
				const { number } = state.doc.lineAt(state.selection.main.head);
				if ((docChanged || selectionSet) && number !== this.line) events.moved((this.line = number));
			})
		];
		this.view = new EditorView({ parent, root, state: EditorState.create({ doc: text, extensions }) });
	}

	/** Shows another text, which is no edit of the author's; undo brings the old one back. */
	setText(text: string): void {
		if (text === this.view.state.doc.toString()) return;
		this.replacing = true;
		this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
		this.replacing = false;
	}

	show(problems: readonly Problem[]): void {
		this.view.dispatch({ effects: setUnderlines.of(underlines(this.view.state.doc.toString(), problems)) });
	}

	/** Puts the caret at a 1-based place. */
	goTo(line: number, column: number): void {
		const { doc } = this.view.state;
		const { from, to } = doc.line(Math.max(1, Math.min(doc.lines, line)));
		this.select(Math.min(from + column - 1, to));
	}

	get caret(): number {
		return this.view.state.selection.main.head;
	}

	get text(): string {
		return this.view.state.doc.toString();
	}

	/** Writes something, as the author's own edit. */
	insert({ from, to, text, select }: Insertion): void {
		this.view.dispatch({ changes: { from, to, insert: text } });
		this.select(select.from, select.to);
	}

	private select(anchor: number, head = anchor): void {
		this.view.dispatch({
			selection: { anchor, head },
			effects: EditorView.scrollIntoView(head, { y: 'center' })
		});
		this.view.focus();
	}

	destroy(): void {
		this.view.destroy();
	}
}
