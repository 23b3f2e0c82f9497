/** @file Elements of a picture, made without any string of HTML. */
const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

export function element<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Attributes,
	...inside: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	made.append(...inside);
	return made;
}

/** About how wide a text is: the mean width of a letter of a humanist sans is half its size. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.52;

/** A text in lines that fit a width. */
export function wrapped(text: string, width: number, size: number): string[] {
	return text.split('\n').flatMap((line) => {
		const lines = [''];
		for (const word of line.split(' ')) {
			const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
			if (lines.at(-1) !== '' && textWidth(longer, size) > width) lines.push(word);
			else lines[lines.length - 1] = longer;
		}
		return lines;
	});
}

/** Lines of text, the first with its middle at `y`. */
export function textLines(lines: readonly string[], attributes: Attributes, size: number): SVGElement {
	const { x = 0, y = 0 } = attributes;
	const spans = lines.map((line, i) => element('tspan', { x, y: Number(y) + i * size * 1.25 }, line));
	return element('text', { 'font-size': size, 'dominant-baseline': 'middle', ...attributes }, ...spans);
}
