import { expect, test } from 'vitest';
import { formulaParts } from './formula-parts.ts';

test.each([
	['L = e^2, \\qquad e = a - y', ['L = e^2,', 'e = a - y']],
	['L = e^2', ['L = e^2']],
	['\\text{a \\qquad b}', ['\\text{a \\qquad b}']],
	['\\left( a \\qquad b \\right)', ['\\left( a \\qquad b \\right)']],
	['\\{ a \\qquad b', ['\\{ a', 'b']],
	['a \\qquad', ['a \\qquad']]
])('%s is broken between its statements only', (tex, parts) => {
	expect(formulaParts(tex)).toEqual(parts);
});
