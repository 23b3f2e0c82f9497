/** @file The page's colours and sizes, for a canvas, which does not see CSS variables. */
import type { HeatColours, Rgb } from './heat.ts';

export interface Tokens {
	readonly surface: string;
	readonly surface2: string;
	readonly text: string;
	readonly text2: string;
	readonly line: string;
	readonly accent: string;
	readonly now: string;
	readonly unset: string;
	readonly zeroed: string;
	readonly partial: string;
	readonly complete: string;
	readonly font: string;
	/** The smallest text size in pixels. */
	readonly size: number;
	readonly heat: HeatColours;
}

/** Reads the variables that hold at an element. */
export function readTokens(element: Element): Tokens {
	const style = getComputedStyle(element);
	const read = (name: string): string => style.getPropertyValue(name).trim();
	const rgb = (name: string): Rgb => rgbOf(read(name));
	return {
		surface: read('--surface'),
		surface2: read('--surface-2'),
		text: read('--text'),
		text2: read('--text-2'),
		line: read('--line'),
		accent: read('--accent'),
		now: read('--now'),
		unset: read('--unset'),
		zeroed: read('--zeroed'),
		partial: read('--partial'),
		complete: read('--complete'),
		font: read('--font-sans') || 'sans-serif',
		size: pixels(read('--size-1'), style),
		heat: {
			negative: rgb('--heat-negative'),
			surface: rgb('--surface'),
			positive: rgb('--heat-positive'),
			mark: rgb('--text')
		}
	};
}

function pixels(size: string, style: CSSStyleDeclaration): number {
	const number = parseFloat(size);
	if (!Number.isFinite(number)) return parseFloat(style.fontSize) || 14;
	const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
	return size.endsWith('rem') ? number * root : number;
}

/** Any colour that CSS can write, as the browser paints it. */
function rgbOf(colour: string): Rgb {
	const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	if (!context) return [128, 128, 128];
	context.fillStyle = colour;
	context.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
	return [red, green, blue];
}
