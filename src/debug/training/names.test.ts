import { expect, test } from 'vitest';
import { nodeTitle, Run } from '../index.ts';

test('a tensor without a name is called by the way that leads to it', () => {
	const text = `from backstep import Tensor, reverse_autodiff
class Layer:
    def __init__(self, n):
        self.W = Tensor(n)
layers = [Layer(1.0), Layer(2.0)]
params = {'b': Tensor(3.0), 2: (Tensor(4.0),)}
h = (layers[0].W * layers[1].W + params['b']) * params[2][0]
reverse_autodiff(h)
`;
	const run = new Run([{ id: 'program.py', text }]);
	run.finish();
	const { nodes } = run.trace(1);
	const leaves = nodes.filter(({ op }) => op === 'leaf').map(nodeTitle);
	expect(leaves).toEqual(['layers[0].W', 'layers[1].W', "params['b']", 'params[2][0]']);
	expect(nodes.filter(({ path }) => path !== undefined).length).toBe(4);
});
