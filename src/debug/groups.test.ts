/** @file Groups by call, by turn of a loop and by statement, with either engine. */
import { expect, test } from 'vitest';
import { Run } from './run.ts';

const OWN = `class Value:
    def __init__(self, data, children=()):
        self.data = data
        self.grad = 0.0
        self._prev = set(children)
        self._backward = lambda: None
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))
        def back():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = back
        return out
    def backward(self):
        order, seen = [], set()
        def visit(v):
            if v not in seen:
                seen.add(v)
                for p in v._prev:
                    visit(p)
                order.append(v)
        visit(self)
        self.grad = 1.0
        for v in reversed(order):
            v._backward()
`;
const MODULE = 'from backstep import CS4787Tensor as Value, reverse_autodiff\n';

/** Each node that has operands as `turn 2 of … > f(x): text`. */
function paths(engine: 'own' | 'module', program: string): string[] {
	const end = engine === 'own' ? 'h.backward()' : 'reverse_autodiff(h)';
	const head = engine === 'own' ? OWN : MODULE;
	const run = new Run([{ id: 'a', text: `${head}${program}\n${end}` }]);
	run.finish();
	const { nodes, groups } = run.trace(1);
	const path = (id: number): string[] => (id < 0 ? [] : [...path(groups[id]!.parent), groups[id]!.label]);
	// Lines are told from the head on, which the engines do not share.
	const lines = head.split('\n').length - 1;
	const told = (text: string) => text.replace(/line (\d+)/g, (_, line) => `line ${Number(line) - lines}`);
	return nodes
		.filter(({ depends_on }) => depends_on.length > 0)
		.map(({ label, group }) => `${path(group).map(told).join(' > ')}: ${label}`);
}

for (const engine of ['own', 'module'] as const) {
	test(`turns of loops are groups, nested and within calls (${engine})`, () => {
		const program = `x = Value(2.0)
def model(v):
    for k in [1, 2]:
        v = v * v
        v = v * x
    return v
h = x
for i in range(3):
    if i == 1:
        continue
    y = model(h)
    h = y * x`;
		expect(paths(engine, program)).toEqual(
			[1, 3].flatMap((turn) => {
				const outer = `turn ${turn} of the loop in line 8`;
				const inner = (k: number) => `${outer} > model(h) > turn ${k} of the loop in line 3`;
				return [
					`${inner(1)}: v * v`,
					`${inner(1)}: v * x`,
					`${inner(2)}: v * v`,
					`${inner(2)}: v * x`,
					`${outer}: y * x`
				];
			})
		);
	});

	test(`a loop of which one turn counts is no group, nor a turn with one tensor (${engine})`, () => {
		const program = `x = Value(2.0)
for epoch in range(3):
    h = x * x
    for k in zip([1, 2], [3, 4]):
        h = h * x`;
		expect(paths(engine, program)).toEqual([': x * x', ': h * x', ': h * x']);
	});
}
