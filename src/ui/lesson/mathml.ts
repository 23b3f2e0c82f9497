/** @file A formula as a tree of MathML, which a page can hold before any script runs, and which a screen reader reads. */
import katex from 'katex';

export interface MathElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Elements and texts. */
	readonly children: readonly (MathElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#x27;': "'"
};
const unescaped = (text: string): string =>
	text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity]!);

const TOKEN = /<\/(\w+)>|<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

type Open = MathElement & { readonly children: (MathElement | string)[] };

/** Reads what KaTeX writes: every element is closed, and every attribute stands in double quotes. */
function elementsOf(markup: string): readonly (MathElement | string)[] {
	const root: Open = { name: '', attributes: {}, children: [] };
	const open = [root];
	for (const [, closed, name, attributes = '', empty, text] of markup.matchAll(TOKEN)) {
		if (text !== undefined) open.at(-1)!.children.push(unescaped(text));
		else if (closed !== undefined) open.pop();
		else {
			const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
			const element: Open = {
				name: name!,
				attributes: Object.fromEntries(pairs.map(([, key, value]) => [key!, unescaped(value!)])),
				children: []
			};
			open.at(-1)!.children.push(element);
			if (!empty) open.push(element);
		}
	}
	return root.children;
}

/** The outermost element with a name, or null. */
function find(nodes: readonly (MathElement | string)[], name: string): MathElement | null {
	for (const node of nodes) {
		if (typeof node === 'string') continue;
		const found = node.name === name ? node : find(node.children, name);
		if (found) return found;
	}
	return null;
}

/** The presentation of a formula; LaTeX that KaTeX cannot read is shown as it stands. */
export function mathElement(tex: string, display: boolean): MathElement {
	const markup = katex.renderToString(tex, {
		output: 'mathml',
		displayMode: display,
		throwOnError: false,
		trust: false
	});
	// Beside the presentation stands the LaTeX, which nobody wants to hear.
	const presentation = find(elementsOf(markup), 'semantics')?.children.slice(0, 1) ?? [tex];
	return { name: 'math', attributes: display ? { display: 'block' } : {}, children: presentation };
}
