/** @file What the keys do while the debugger has the focus. */
import type { DebugSession } from './session.svelte.ts';

interface Binding {
	/** As `keyName` writes it. */
	readonly keys: readonly string[];
	readonly does: string;
	readonly act: (session: DebugSession) => void;
}

export const bindings: readonly Binding[] = [
	{ keys: ['F10', 'Right'], does: 'Step over: the next back', act: (s) => s.step('over') },
	{ keys: ['F11', 'Down'], does: 'Step into: the next contribution', act: (s) => s.step('into') },
	{ keys: ['Shift+F11', 'Up'], does: 'Step out: the end of the pass', act: (s) => s.step('out') },
	{
		keys: ['F8'],
		does: 'Continue: the next breakpoint, or the end of the last pass',
		act: (s) => s.continue(1)
	},
	{ keys: ['Shift+F10', 'Left'], does: 'Step back over', act: (s) => s.step('back-over') },
	{ keys: ['Shift+Down'], does: 'Step back into', act: (s) => s.step('back-into') },
	{ keys: ['Shift+Up'], does: 'Step back out: the start of the pass', act: (s) => s.step('back-out') },
	{
		keys: ['Shift+F8'],
		does: 'Reverse continue: the breakpoint before, or the start of pass 1',
		act: (s) => s.continue(-1)
	},
	{ keys: ['/', 'Ctrl+F'], does: 'Find a tensor', act: (s) => s.finder.call() },
	{ keys: ['Home'], does: 'The start of the pass', act: (s) => s.step('start') },
	{ keys: ['Escape'], does: 'Let go of the chosen tensor', act: (s) => s.select(null) },
	{ keys: ['End'], does: 'The end of the pass', act: (s) => s.step('end') }
];

/** A key as the list of keys writes it: `Shift+F10`, `Right`; '' with a modifier that is never ours. */
export function keyName(event: KeyboardEvent): string {
	if (event.altKey) return '';
	if (event.ctrlKey || event.metaKey)
		return event.key.toLowerCase() === 'f' && !event.shiftKey ? 'Ctrl+F' : '';
	const key = event.key.replace(/^Arrow/, '');
	return event.shiftKey && key.length > 1 ? `Shift+${key}` : key;
}

/** Whether the element that has the focus uses the arrows itself: text, lists, sliders, what scrolls. */
export function ownsKeys(event: KeyboardEvent): boolean {
	const [target] = event.composedPath();
	if (!(target instanceof HTMLElement)) return false;
	return (
		target.isContentEditable ||
		target.matches('input, textarea, select, [data-own-keys]') ||
		target.closest('dialog[open]') !== null
	);
}

/** Whether a key was pressed in a part of the debugger itself: beside a text, Ctrl+F is the browser's. */
function isInside(event: KeyboardEvent): boolean {
	const [target] = event.composedPath();
	return target instanceof Element && target.closest('.debugger > :not(.left)') !== null;
}

/** Does what a key means; true if it meant something. */
export function press(session: DebugSession, event: KeyboardEvent): boolean {
	const name = keyName(event);
	const binding = bindings.find(({ keys }) => keys.includes(name));
	const isFunctionKey = /F\d+$/.test(name);
	if (!binding || (ownsKeys(event) && !isFunctionKey)) return false;
	if (name === 'Ctrl+F' && !isInside(event)) return false;
	binding.act(session);
	return true;
}
