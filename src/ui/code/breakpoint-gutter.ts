/** @file Breakpoints beside the lines of the editor: a click sets one, or takes it away. The keyboard has the tool. */
import { RangeSet, StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, gutter, GutterMarker } from '@codemirror/view';

class Dot extends GutterMarker {
	override toDOM(): HTMLElement {
		const dot = document.createElement('span');
		dot.className = 'cm-breakpoint';
		dot.textContent = '●';
		return dot;
	}
}

const DOT = new Dot();

/** Shows breakpoints at these 1-based lines. */
export const setBreakpointLines = StateEffect.define<readonly number[]>();

const field = StateField.define<RangeSet<GutterMarker>>({
	create: () => RangeSet.empty,
	update(shown, { changes, effects, state }) {
		let next = shown.map(changes);
		for (const effect of effects)
			if (effect.is(setBreakpointLines)) {
				const lines = effect.value.filter((line) => line >= 1 && line <= state.doc.lines);
				const starts = [...new Set(lines)].map((line) => state.doc.line(line).from).sort((a, b) => a - b);
				next = RangeSet.of(starts.map((from) => DOT.range(from)));
			}
		return next;
	}
});

/** The gutter; `toggle` hears the line that was pressed. */
export const breakpointGutter = (toggle: (line: number) => void): Extension => [
	field,
	gutter({
		class: 'cm-breakpoints',
		markers: (view) => view.state.field(field),
		renderEmptyElements: true,
		initialSpacer: () => DOT,
		domEventHandlers: {
			mousedown(view, block) {
				toggle(view.state.doc.lineAt(block.from).number);
				return true;
			}
		}
	}),
	EditorView.theme({
		'.cm-breakpoints': { width: '1.1em', cursor: 'pointer' },
		'.cm-breakpoints .cm-gutterElement': { textAlign: 'center' },
		'.cm-breakpoint': { color: 'var(--error)' }
	})
];
