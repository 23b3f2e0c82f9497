import { describe, expect, test } from 'vitest';
import { paint, rgbOf, shade, sized, type Look } from './look.ts';

const cycle = Array.from({ length: 10 }, (_, i) => `#00000${i}`);
const light: Look = {
	surface: '#fff',
	text: '#1f2024',
	quiet: '#5a5b63',
	line: '#8a8a94',
	cycle,
	font: 'sans-serif',
	size: 14,
	point: 1.4
};
const dark: Look = { ...light, surface: '#1f2024', text: '#ececf0' };

describe('colours of a program', () => {
	test('a style sheet may have been made short', () => {
		expect(rgbOf('#fff')).toEqual(rgbOf('#ffffff'));
	});

	test('what can be seen stays as it is', () => {
		expect(paint('#ff0000', light)).toBe('#ff0000');
		expect(paint('#ff0000', dark)).toBe('#ff0000');
	});

	test('black is the colour of text, and C3 the fourth of the cycle', () => {
		expect(paint('#000000', dark)).toBe('#ececf0');
		expect(paint('C3', light)).toBe('#000003');
		expect(paint('none', light)).toBe('none');
	});

	test('yellow on white and navy on black are drawn nearer to the text', () => {
		expect(paint('#ffff00', light)).not.toBe('#ffff00');
		expect(paint('#000080', dark)).not.toBe('#000080');
	});
});

test('a number is a colour between two of a map, and what lies beyond has the colour of the end', () => {
	expect(shade(['#000000', '#ffffff'], 0.5)).toBe('#808080');
	expect(shade(['#000000', '#ffffff'], 7)).toBe('#ffffff');
	expect(shade(['#000000', '#ffffff'], NaN)).toBe('none');
});

test('lines grow with the text', () => {
	expect(sized(light, 28).point).toBe(2.8);
});
