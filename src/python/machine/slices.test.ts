/** @file A slice of a run ends soon after about a million entries, whatever went through them, and no sooner. */
import { expect, test } from 'vitest';
import { Machine } from './machine.ts';

const HEAD = `
import numpy as np
from backstep import Tensor, reverse_autodiff
N = 100_000
a, b, i = np.ones(N), np.ones(N), np.arange(N)
m = np.ones((400, 500))
t = Tensor(np.ones(N))
w = Tensor(np.ones((400, 400)))
l = [1.5] * N
s = "ab" * (N // 2)
d = dict.fromkeys(range(N // 8), 0)
st = set(d)
class Net: pass
net = Net()
net.w = a
`;

/** Statements of a slice of 1,000 in a loop that does this again and again. */
function statementsOf(body: string): number {
	const machine = new Machine();
	machine.load([{ id: 'program.py', text: `${HEAD}ready = True\nwhile True:\n    ${body}\n` }]);
	while (!machine.globals.has('ready')) expect(machine.run(1).kind).toBe('paused');
	machine.run(3);
	const before = machine.statements;
	expect(machine.run(1000).kind).toBe('paused');
	return machine.statements - before;
}

test.each([
	// Arrays: what is made, what is given, and what is changed.
	'a + b', '-a', 'a < b', 'a += b', 'a -= 0.5 * b', 'net.w -= 0.5 * b', 'net.w += b', 'a[:] = b', 'a[:] = 1', 'a[i] = 2', 'a[i]',
	'a.fill(3.0)', 'a.sum()', 'np.prod(a)', 'a.max()', 'a.argmax()', 'np.var(a)', 'np.std(a=a)', 'np.median(a)', 'np.unique(a)', 'a.sort()',
	'np.argsort(a)', 'np.add.at(a, [0], 1.0)', 'np.add(a, b, out=a)', 'np.random.shuffle(a)', 'np.nonzero(a)', 'np.where(a)', 'np.all(a)',
	'np.allclose(a, b)', 'np.array_equal(a, b)', 'np.linalg.norm(a)', 'np.dot(a, b)', 'np.vdot(a, b)', 'm.trace(), m.sum()', 'a.tolist()',
	'1.0 in i', 'a.copy()', 'np.mean(l)', 'np.random.shuffle(l)',
	// Tensors, forward and in reverse.
	't.sum()', 't * 2', 'w @ w', 'reverse_autodiff((w @ w).sum())', 't.value -= 0.5 * b', 't[i]',
	// Collections and texts.
	'-1 in l', 'l.count(3)', 'l.index(1.5, N - 1) if l.count(2) else 0', 'l == l[:]', 'l[1:]', 'l[1:2] = [5]', 'l.sort()', 'l.reverse()',
	'tuple(l) < tuple(l)', '[*l]', 'x = [0]; x += l', 'dict(d)', 'd.copy()', 'd == d.copy()', 'st | st', 'st & st', 'st <= st', 'st.copy()',
	'for k in d: break', 'list(zip(l, l))', '"zz" in s', 's.count("ab")', 's.replace("a", "c")', 'x = "%s" % s', 'x = f"{s}"', 's + "c"'
])('%s', (body) => {
	expect(statementsOf(body)).toBeLessThan(100);
}); // prettier-ignore

test.each([
	'l.append(1.5)', 'l.pop()', 'len(l)', 'l[5]', 'l[5] = 1', 'len(a)', 'a[5]', 'a[5] = 1', 'a[5:]', 'a.T', 'x = l', 'd[5] = 1', 'd.get(5)',
	'5 in d', '5 in st', 'st.add(5)', 'isinstance(l, list)', 'len(s)', 'getattr(net, "w")', 'l += [1]', 'm[0] = 1.0', 'm[3, 4] += 1'
])('%s goes through nothing', (body) => {
	expect(statementsOf(body)).toBe(1000);
}); // prettier-ignore
