/** @file Derivations and sentences of whole passes: readable snapshots, and formulas that KaTeX sets strictly. */
import katex from 'katex';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Run, Timeline, type Moment } from '#debug';
import { derivation, statusSentence } from './index.ts';

const programs = new URL('../cli/samples/trace/', import.meta.url);
const modules = new URL('../cli/samples/module/', import.meta.url);
const notebook = readFileSync(new URL('../ui/programs/notebook.py', import.meta.url), 'utf8');
const ownClass = notebook.slice(0, notebook.indexOf('def gen_data'));
const read = (name: string, folder = programs) => readFileSync(new URL(name, folder), 'utf8');

function timelineOf(text: string): Timeline {
	const run = new Run([{ id: 'program.py', text }]);
	const { error, passes } = run.finish();
	if (error) throw new Error(error.traceback);
	return new Timeline(run.trace(passes));
}

/** A moment as a learner reads it. */
function told(timeline: Timeline, moment: Moment): string {
	const { title, lines, code } = derivation(timeline, moment);
	return [
		`${moment.kind} | ${title}`,
		`    ${statusSentence(timeline, moment)}`,
		...lines.map(({ kind, caption, text }) => `    ${kind}: ${caption}: ${text}`),
		...(code ? [`    code: ${code.text.split('\n')[code.current - 1]!.trim()}`] : [])
	].join('\n');
}

const strictly = (tex: string) => katex.renderToString(tex, { strict: 'error', throwOnError: true });

/** Every formula of every moment, set by KaTeX without a warning, with a plain text that has no LaTeX left. */
function expectSetStrictly(timeline: Timeline): void {
	for (const moment of timeline.moments)
		for (const { tex, text, caption } of derivation(timeline, moment).lines) {
			strictly(tex);
			expect(text).not.toMatch(/\\[A-Za-z]/);
			expect(caption).toMatch(/^[A-Z]/);
		}
}

const isTold = ({ kind }: Moment) => kind === 'contribution' || kind === 'unbroadcast';

describe.each(readdirSync(programs))('%s', (name) => {
	test('is derived as the snapshot says', async () => {
		const timeline = timelineOf(read(name));
		const moments = name === 'neuron.py' ? timeline.moments : timeline.moments.filter(isTold);
		const text = moments.map((moment) => told(timeline, moment)).join('\n\n');
		await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name.replace('.py', '.txt')}`);
	});

	test('is set strictly, and alike for the class in its own text', () => {
		const native = timelineOf(read(name));
		expectSetStrictly(native);
		const import_ = /^from backstep import .*$/m;
		const own = timelineOf(read(name).replace(import_, () => `${ownClass}\nTensor = CS4787Tensor`));
		const lines = (timeline: Timeline) =>
			timeline.moments.map((moment) => derivation(timeline, moment).lines.map(({ tex }) => tex));
		expect(lines(own)).toEqual(lines(native));
	});
});

test.each(['broadcasting.py', 'matrices.py', 'sums.py', 'without_axes.py', 'own_back.py', 'training.py'])(
	'%s is set strictly',
	(name) => expectSetStrictly(timelineOf(read(name, modules)))
);

describe("other engines of a learner's", () => {
	const snapshot = async (text: string, name: string) => {
		const timeline = timelineOf(text);
		expectSetStrictly(timeline);
		const moments = timeline.moments.filter(isTold);
		await expect(`${moments.map((moment) => told(timeline, moment)).join('\n\n')}\n`).toMatchFileSnapshot(
			`golden/${name}.txt`
		);
	};

	test("micrograd's Value is told of as grad", () =>
		snapshot(readFileSync(new URL('../debug/samples/micrograd.py', import.meta.url), 'utf8'), 'micrograd'));

	test('a back that is wrong is shown beside what the chain rule says', () =>
		snapshot(
			ownClass
				.replace(
					'unbroadcast(t.dhdx * other.value, self.dhdx)',
					'unbroadcast(t.dhdx * self.value, self.dhdx)'
				)
				.replace('self.dhdx -= t.dhdx', 'self.dhdx += t.dhdx') +
				'\na = CS4787Tensor(2.0)\nb = CS4787Tensor(5.0)\nc = -(a * b)\nreverse_autodiff(c)',
			'wrong-back'
		));

	test('a pass in the wrong order, and a dhdx that two tensors share, are said to be so', () =>
		snapshot(
			ownClass
				.replace(/ {4}frontier\.sort.*\n/, '')
				.replace('self.dhdx += unbroadcast(t.dhdx, self.dhdx)', 'self.dhdx = t.dhdx') +
				'\na = CS4787Tensor(2.0)\ns = a * a\nc = s * a\ne = s + c\nreverse_autodiff(e)',
			'wrong-order'
		));
});

test('a function of the name of an op that computes something else gets no formulas of the op', () => {
	const text = ownClass.replace('self.value + other.value', 'self.value + 2 * other.value');
	const timeline = timelineOf(`${text}\na = CS4787Tensor(2.0)\nb = a + a\nreverse_autodiff(b)`);
	const kinds = timeline.moments.flatMap((moment) =>
		derivation(timeline, moment).lines.map(({ kind }) => kind)
	);
	expect(kinds).not.toContain('local');
	expect(told(timeline, timeline.moments.find(isTold)!)).toContain('The op: b = add(a, a)');
});

test('names of any language, and expressions of any length, are set', () => {
	const timeline = timelineOf(
		[
			'from backstep import Tensor, reverse_autodiff',
			'π = Tensor(3.0)',
			'θ_1 = Tensor(2.0)',
			'naïve = Tensor(1.0)',
			'变量 = Tensor(1.0)',
			'ⅷ = Tensor(1.0)',
			'a_long_name_2b = π * θ_1 + {"a": naïve}["a"] * 变量 - ⅷ * (π + π + π + π + π + π + π + π + π)',
			'reverse_autodiff(a_long_name_2b)'
		].join('\n')
	);
	expectSetStrictly(timeline);
	const order = timeline.moments.find(({ kind }) => kind === 'order')!;
	expect(derivation(timeline, order).lines[0]!.text).toContain('→ π');
});

test('the factors of a contribution lead to the moments that derive them', () => {
	const timeline = timelineOf(read('neuron.py'));
	const toW = timeline.moments.find(
		({ kind, step, contribution }) =>
			kind === 'contribution' &&
			timeline.byId.get(timeline.trace.steps[step]!.contributions[contribution]!.target)!.name === 'w'
	)!;
	const { factors } = derivation(timeline, toW);
	expect(factors.map(({ text }) => text)).toEqual(['∂L/∂m']);
	const [upstream] = factors;
	const there = timeline.at(upstream!.moment);
	expect(derivation(timeline, there).title).toBe('From a to m');
	expect(derivation(timeline, there).factors.map(({ text }) => text)).toEqual(['∂L/∂a']);
	for (const moment of timeline.moments)
		for (const { tex, moment: to } of derivation(timeline, moment).factors) {
			strictly(tex);
			expect(to).not.toBe(moment.index);
		}
});
