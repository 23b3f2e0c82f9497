import { describe, expect, test } from 'vitest';
import { entryNamed, Run, Timeline } from '../index.ts';

const TEXT = `
import numpy as np
from backstep import Tensor, reverse_autodiff
W = Tensor(np.arange(6.0).reshape(2, 3))
x = Tensor(np.ones((3, 1)))
L = (W @ x).sum()
reverse_autodiff(L)
`;
const run = new Run([{ id: 'a.py', text: TEXT }]);
run.finish();
const timeline = new Timeline(run.trace(1));
const named = (text: string) => {
	const { node, what, entry } = entryNamed(timeline, timeline.last, text);
	return [timeline.byId.get(node)!.label || timeline.byId.get(node)!.name, what, entry];
};

test.each([
	['W.dhdx[0, 2]', 'dhdx', 2],
	['W.dhdx[-1, 0]', 'dhdx', 3],
	['x.value[1, 0]', 'value', 1],
	['L.dhdx', 'dhdx', 0],
	['tensor("W @ x").dhdx[1, 0]', 'dhdx', 1]
])('%s is an entry', (text, what, entry) => {
	expect(named(text).slice(1)).toEqual([what, entry]);
});

describe('what is no entry is refused, and why', () => {
	test.each([
		['W', 'names no entry'],
		['W.dhdx', 'has 0 indices, and the shape is (2, 3)'],
		['W.dhdx[2, 0]', 'is outside of the shape (2, 3)'],
		['W.dhdx[0.5, 0]', 'is outside of the shape'],
		['V.dhdx[0]', "there is no tensor 'V'"],
		['W.shape[0]', 'names no entry'],
		['W.dhdx[', 'cannot be read']
	])('%s', (text, message) => expect(() => named(text)).toThrow(message));
});
