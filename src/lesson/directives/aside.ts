import { defineDirective } from '../directive.ts';
import type { Flow, Inline } from '../tree.ts';

export interface Aside {
	/** Empty for none. */
	readonly title: readonly Inline[];
	readonly body: readonly Flow[];
}

export default defineDirective<Aside>({
	name: 'aside',
	doc: 'A remark beside the way; its title stands in brackets.',
	example:
		':::aside[Why not recursion?]\nA node would pass on what it has before all of it has arrived.\n:::',
	form: 'container',
	within: [],
	attributes: {},
	read({ label, body, error }) {
		if (body.length === 0) error('the aside is empty');
		return { title: label, body };
	}
});
