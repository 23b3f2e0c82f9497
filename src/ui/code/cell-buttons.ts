/** @file A button at every mark `# %%` of a code cell in the editor. It is the mouse's way: a keyboard has Shift+Enter. */
import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { textCells } from '#python';

class CellButton extends WidgetType {
	constructor(
		private readonly number: number,
		private readonly run: (cell: number) => void
	) {
		super();
	}

	override eq(other: CellButton): boolean {
		return other.number === this.number;
	}

	override toDOM(): HTMLElement {
		const button = document.createElement('button');
		button.type = 'button';
		button.tabIndex = -1;
		button.className = 'cm-run-cell';
		button.textContent = `▶ Run up to cell ${this.number}`;
		// The caret stays where it is.
		button.onmousedown = (event) => event.preventDefault();
		button.onclick = () => this.run(this.number);
		const host = document.createElement('span');
		// The text is read without it, and the bar above the editor has the same button.
		host.ariaHidden = 'true';
		host.append(button);
		return host;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

function buttonsOf(state: EditorState, run: (cell: number) => void): DecorationSet {
	const marked = textCells(state.doc.toString()).filter(({ mark, number }) => mark > 0 && number > 0);
	return Decoration.set(
		marked.map(({ number, from }) =>
			Decoration.widget({ widget: new CellButton(number, run), side: 1 }).range(state.doc.lineAt(from).to)
		)
	);
}

/** The buttons; `run` hears the number of the code cell. */
export function cellButtons(run: (cell: number) => void): Extension {
	return StateField.define<DecorationSet>({
		create: (state) => buttonsOf(state, run),
		update: (shown, { docChanged, state }) => (docChanged ? buttonsOf(state, run) : shown),
		provide: (field) => EditorView.decorations.from(field)
	});
}
