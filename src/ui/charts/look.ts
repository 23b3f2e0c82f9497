/** @file The page's colours and sizes for charts, and Matplotlib's colours made readable on its surface. */

export interface Look {
	readonly surface: string;
	readonly text: string;
	readonly quiet: string;
	readonly line: string;
	/** The colours of the cycle, `C0` to `C9`. */
	readonly cycle: readonly string[];
	readonly font: string;
	/** Pixels of the text. */
	readonly size: number;
	/** Pixels of a point, the unit of Matplotlib's sizes. */
	readonly point: number;
}

/** Reads what holds at an element. */
export function lookAt(element: Element): Look {
	const style = getComputedStyle(element);
	const read = (name: string): string => style.getPropertyValue(name).trim();
	const size = parseFloat(read('--size-1')) || 14;
	return {
		surface: read('--surface'),
		text: read('--text'),
		quiet: read('--text-2'),
		line: read('--unset'),
		cycle: Array.from({ length: 10 }, (_, i) => read(`--chart-${i}`)),
		font: read('--font-sans') || 'sans-serif',
		size,
		// At the usual size of text, as at Matplotlib's 100 dots per inch.
		point: (100 / 72) * (size / 14)
	};
}

/** A look with another size of text; what is drawn follows it. */
export const sized = (look: Look, size: number): Look => ({
	...look,
	size,
	point: (look.point * size) / look.size
});

type Rgb = readonly [number, number, number];

/** The parts of `#rrggbb` or `#rgb`: style sheets are made short where they are built. */
export function rgbOf(hex: string): Rgb {
	const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
	const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
	const parts = long?.slice(1) ?? short?.slice(1).map((digit) => digit + digit) ?? ['80', '80', '80'];
	return parts.map((part) => parseInt(part, 16)) as unknown as Rgb;
}

const hexOf = (rgb: readonly number[]): string =>
	`#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mixed = (a: Rgb, b: Rgb, part: number): Rgb =>
	a.map((v, i) => v + (b[i]! - v) * part) as unknown as Rgb;

/** The relative luminance of WCAG 2. */
function luminance(rgb: Rgb): number {
	const [r, g, b] = rgb.map((part) => {
		const v = part / 255;
		return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: Rgb, b: Rgb): number => {
	const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
	return x > y ? x / y : y / x;
};

/** What WCAG 2.2 asks of lines and shapes. */
const LEAST_CONTRAST = 3;

/** A colour of the program on this page: black is the text's colour, and what could not be seen is drawn nearer to it. */
export function paint(color: string | null, look: Look): string {
	if (color === null || color === 'none') return 'none';
	const cycle = /^C(\d)$/.exec(color);
	if (cycle) return look.cycle[Number(cycle[1])]!;
	if (color === '#000000') return look.text;
	const [surface, text] = [rgbOf(look.surface), rgbOf(look.text)];
	let shown = rgbOf(color);
	for (let part = 0.1; contrast(shown, surface) < LEAST_CONTRAST && part <= 1; part += 0.1)
		shown = mixed(rgbOf(color), text, part);
	return hexOf(shown);
}

/** A number between 0 and 1 as a colour of a map. */
export function shade(stops: readonly string[], part: number): string {
	if (Number.isNaN(part)) return 'none';
	const at = Math.max(0, Math.min(1, part)) * (stops.length - 1);
	const below = Math.min(stops.length - 2, Math.floor(at));
	return hexOf(mixed(rgbOf(stops[below]!), rgbOf(stops[below + 1]!), at - below));
}
