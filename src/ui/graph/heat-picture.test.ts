import { expect, test } from 'vitest';
import { heatMap, type HeatColours } from './heat.ts';
import { heatPicture } from './heat-picture.ts';

const colours: HeatColours = {
	negative: [0, 114, 178],
	surface: [255, 255, 255],
	positive: [208, 138, 0],
	mark: [31, 32, 36]
};
const array = (shape: number[], data: number[]) => ({ shape, data: Float64Array.from(data) });

/** Each pixel of one entry as a letter: M for the mark, . for the surface, x for what else there is. */
function drawn(numbers: number[], entry: number): string[] {
	const { width, pixels } = heatPicture(array([1, numbers.length], numbers), 1, colours);
	const scale = width / numbers.length;
	const letter = (red: number) => (red === 31 ? 'M' : red === 255 ? '.' : 'x');
	return Array.from({ length: scale }, (_, y) =>
		Array.from({ length: scale }, (_, x) => letter(pixels[(y * width + entry * scale + x) * 4]!)).join('')
	);
}

test('finite arrays have one pixel an entry, as before', () => {
	const one = array([2, 2], [1, -1, 0, 0.5]);
	expect(heatPicture(one, 1, colours).pixels.join()).toBe(heatMap(one, 1, colours).pixels.join());
});

test('every NaN is hatched, wherever it stands, and infinities have their sign', () => {
	const numbers = [NaN, NaN, Infinity, -Infinity, 1];
	expect(drawn(numbers, 0)).toEqual(drawn(numbers, 1));
	expect(new Set(drawn(numbers, 0).join(''))).toEqual(new Set('M.'));
	const plus = drawn(numbers, 2).join('').split('.').length;
	const minus = drawn(numbers, 3).join('').split('.').length;
	expect(plus).toBeGreaterThan(minus);
	expect(minus).toBeGreaterThan(1);
	expect(new Set(drawn(numbers, 4).join(''))).toEqual(new Set('x'));
});

test('where there is no room for it, a pixel says it', () => {
	const wide = array([1, 400], [NaN, ...Array<number>(399).fill(1)]);
	expect(heatPicture(wide, 1, colours).width).toBe(heatMap(wide, 1, colours).width);
	expect(heatPicture(array([0], []), 1, colours).width).toBe(1);
});
