/** @file Answers to exercises, and what is said of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson, readMarked, type Operand } from '#lesson';
import { casesOf, titleOf } from './cases.ts';
import { Grading } from './grade.ts';
import { gradientText } from './print.ts';
import type { Task } from './task.ts';
import { Run } from '../run.ts';
import { stateAt } from '../state.ts';
import { Timeline } from '../timeline.ts';
import { answersOf } from '../lesson/exercise.ts';
import { printGrade } from './print.ts';

const sample = new URL('../lesson/samples/good-exercises.md', import.meta.url);

test('every answer of the sample gets the words that it got before', async () => {
	const lesson = parseLesson(readFileSync(sample, 'utf8'));
	const texts = lesson.claims.flatMap((claim) =>
		claim.kind === 'exercise'
			? answersOf(lesson, claim).map(
					({ line, report }) =>
						`line ${line}${report.known === null ? '' : `, known ${report.known}`}\n${printGrade(report)}`
				)
			: []
	);
	await expect(texts.join('\n')).toMatchFileSnapshot(
		new URL('./samples/exercises.txt', import.meta.url).pathname
	);
});

const matrix = (name: string): Operand => ({ name, kind: 'tensor', shapes: [['n', 'm']], positive: false });
const scalar = (name: string): Operand => ({ name, kind: 'tensor', shapes: [null], positive: false });

function task(program: string, of: string, operands: readonly Operand[]): Task {
	const marked = readMarked(program);
	if (typeof marked === 'string') throw new Error(marked);
	const { fixed, parts } = marked;
	return {
		before: [],
		fixed,
		parts,
		tests: [],
		gradients: [{ of, operands }],
		tensor: '',
		seed: 0,
		budget: 1e6,
		known: []
	};
}

const gradeOf = (program: string, of: string, operands: readonly Operand[]) =>
	new Grading(task(program, of, operands)).finish();

const NATIVE = (line: string) => `from backstep import Tensor
def mul(a, b):
    def back(t):
        # yours
        ${line}
        b.dhdx += t.dhdx * a.value
        # end
    return Tensor(a.value * b.value, [a, b], back)
`;
const MICROGRAD = (line: string) => `class Value:
    def __init__(self, data, _children=(), _op=''):
        self.data = data
        self.grad = 0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')
        def _backward():
            # yours
            ${line}
            other.grad += self.data * out.grad
            # end
        out._backward = _backward
        return out
    def backward(self):
        topo = []
        visited = set()
        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)
        build(self)
        self.grad = 1
        for v in reversed(topo):
            v._backward()
`;

const ENGINES = [
	[
		'the module',
		NATIVE,
		'mul(a, b)',
		[matrix('a'), matrix('b')],
		'a.dhdx += t.dhdx * b.value',
		'a.dhdx += t.dhdx * t.value'
	],
	[
		'micrograd',
		MICROGRAD,
		'a * b',
		[scalar('a'), scalar('b')],
		'self.grad += other.data * out.grad',
		'self.grad += other.data'
	]
] as const;

test.each(ENGINES)(
	'the tensors of %s are graded, and a case that is wrong is a program with the same numbers',
	(_, program, of, operands, right, wrong) => {
		const good = gradeOf(program(right), of, operands);
		expect(good.gradients.map(gradientText)).toEqual([
			`right: the gradient of ${of}: all ${casesOf({ of, operands }).length} cases`
		]);
		const { gradients } = gradeOf(program(wrong), of, operands);
		const { finding } = gradients[0]!;
		const run = new Run([{ id: 'case.py', text: finding!.program }]);
		expect(run.finish().error?.traceback).toBe(undefined);
		const timeline = new Timeline(run.trace(finding!.pass));
		const { nodes } = stateAt(timeline, timeline.last);
		for (const { name, entries } of finding!.tensors) {
			const node = timeline.trace.nodes.find((each) => each.name === name)!;
			const dhdx = [...nodes.get(node.id)!.dhdx!.data];
			entries.forEach((entry, i) => expect(dhdx[i]).toBeCloseTo(entry.dhdx, 12));
		}
	}
);

test('cases have sizes of 1, different sizes, and one tensor in two places', () => {
	const cases = casesOf({ of: 'a * b', operands: [matrix('a'), matrix('b')] });
	expect(cases.length).toBeGreaterThanOrEqual(20);
	const titles = cases.map((each) => titleOf('a * b', each));
	expect(titles[0]).toBe('a (2, 3) * b (2, 3)');
	expect(titles).toContain('a (2, 2) * a (2, 2)');
	for (const pattern of [/a \(1, [2-4]\)/, /a \([2-4], 1\)/])
		expect(titles.some((title) => pattern.test(title))).toBe(true);
	expect(casesOf({ of: 'a * b', operands: [matrix('a'), matrix('b')] })).toEqual(cases);
});
