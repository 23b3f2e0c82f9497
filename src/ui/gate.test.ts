/** @file Nothing that gives an answer away is shown in any panel while its question is open: every question of every lesson. */
import { readdirSync, readFileSync } from 'node:fs';
import { evaluate, Run, type Timeline, type ArrayData } from '#debug';
import { formatNumber } from '#derive';
import { lessonProgram, orderOf, parseLesson, type Stop } from '#lesson';
import { toFlat } from '#tensor';
import type { WorkerClient } from '#worker';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import BackPanel from './BackPanel.svelte';
import DerivationPanel from './DerivationPanel.svelte';
import Inspector from './Inspector.svelte';
import { LessonWalk } from './lesson/walk.svelte.ts';
import OutputPanel from './OutputPanel.svelte';
import { DebugSession } from './session.svelte.ts';
import Stage from './Stage.svelte';
import Tools from './tools/Tools.svelte';

const folder = new URL('../../lessons/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md') && orderOf(name) !== null);

/** A lesson whose program has run, without a Worker. */
function opened(name: string) {
	const lesson = parseLesson(readFileSync(new URL(name, folder), 'utf8'));
	const text = lessonProgram(lesson.cells);
	const run = new Run([{ id: 'lesson.py', text }], { seed: lesson.front.seed, limit: lesson.front.budget });
	// A training goes on long after the last question.
	const most = Math.max(1, ...lesson.stops.filter(({ asks }) => asks).map(({ pass }) => pass));
	while (!run.ended && run.machine.passesEnded <= most) run.slice();
	const result = run.stop();
	const worker = {
		warm: () => {},
		trace: (pass: number) => Promise.resolve(run.trace(pass)),
		dispose: () => {}
	};
	const session = new DebugSession(() => worker as unknown as WorkerClient);
	session.open({ name: 'lesson.py', text, kind: 'py' }, lesson.front.seed);
	session.ranCells = session.cells;
	session.result = result;
	session.stdout = result.stdout;
	session.starts = result.starts;
	const walk = new LessonWalk('lesson', lesson, session);
	const stand = (stop: Stop) => {
		session.trace = run.trace(stop.pass);
		walk.current = stop;
		session.index = Infinity;
	};
	return { lesson, session, walk, stand };
}

const PANELS: readonly Component<{ session: DebugSession }>[] = [
	Inspector,
	DerivationPanel,
	BackPanel,
	OutputPanel as Component<{ session: DebugSession }>,
	Tools
];

/** What a reader, or a screen reader, is given by all panels. */
function shown(session: DebugSession): string {
	const pages = PANELS.map((panel) => render(panel, { props: { session } }).body);
	const stage = render(Stage, { props: { session, always: true } }).body;
	return [session.sentence, stage, ...pages].join('\n');
}

/** Every number of a text, as the page writes them. */
const numbersOf = (text: string): Set<string> =>
	new Set(text.replace(/<!--.*?-->/g, '').match(/[−-]?\d+(?:\.\d+)?/g));
const numbers = (data: Iterable<number>): string[] =>
	Array.from(data, (x) => formatNumber(x).replace('-', '−'));

/** Steps, passes, lines and tensors are counted on the page: such a number tells nothing. */
const isCount = (number: string): boolean => /^\d{1,2}$/.test(number);

/** The numbers that a moment shows anyway: every value that is made, and every dhdx as it is. */
function readable(timeline: Timeline, index: number): Set<string> {
	const arrays = timeline.trace.nodes.flatMap((node): (ArrayData | null)[] => [
		timeline.valueAt(node, index),
		timeline.history.at(node.id, index).dhdx
	]);
	return new Set(arrays.flatMap((array) => numbers(array?.data ?? [])));
}

test.each(names)('%s keeps every answer until it is given', (name) => {
	const { lesson, session, walk, stand } = opened(name);
	// The answer of a broken run is not among what the panels show of the right one.
	for (const stop of lesson.stops.filter(({ asks }) => asks && !asks.at.broken)) {
		stand(stop);
		const { gate } = walk;
		expect(gate, stop.id).not.toBeNull();
		const at = walk.find(stop, stop.arrive);
		const from = walk.find(stop, stop.stand);
		if (at.kind !== 'there' || from.kind !== 'there') throw new Error(stop.id);
		expect(session.index).toBe(gate!.last);
		expect(gate!.last).toBeGreaterThanOrEqual(from.index);
		const { answer } = evaluate(at.timeline, at.index, stop.asks!.of.text);
		if (answer.kind !== 'array') continue;
		const wanted = numbers(toFlat(answer.array)).filter((number) => !isCount(number));
		// The last moments tell most; rendering all of them takes long.
		const last = gate!.last;
		const indices = new Set([from.index, last - 2, last - 1, last].filter((index) => index >= from.index));
		for (const index of indices) {
			session.index = index;
			const allowed = readable(at.timeline, index);
			const told = numbersOf(shown(session));
			const given = wanted.filter((number) => told.has(number) && !allowed.has(number));
			expect(given, `${stop.id} at ${index}`).toEqual([]);
		}
		// What is worked out from several numbers stands nowhere.
		if (!/^\w+\.(dhdx|value)$/.test(stop.asks!.of.text)) continue;
		walk.current = null;
		session.index = at.index;
		const open = numbersOf(shown(session));
		expect(
			wanted.filter((number) => !open.has(number)),
			stop.id
		).toEqual([]);
	}
});

const held = () => {
	const all = opened('04-the-reverse-pass.md');
	const stop = all.lesson.stops.find(({ asks }) => asks?.of.text === 'b.dhdx')!;
	all.stand(stop);
	const { last } = all.walk.gate!;
	all.session.index = last - 1;
	return { ...all, stop, last };
};

test('no motion goes past the moment before the answer, and the sentence says what to do', async () => {
	const { session, stop, last } = held();
	expect(session.gate.sentence).toBe('');
	for (const go of [
		() => session.step('end'),
		() => session.step('over'),
		() => session.goTo(Infinity),
		() => session.continue(1)
	]) {
		session.index = last;
		expect(session.gate.isHit).toBe(false);
		go();
		expect(session.index).toBe(last);
		expect(session.sentence).toBe(`Answer stop ${stop.number} first, or reveal it.`);
	}
	session.step('back-into');
	expect([session.index, session.gate.isHit]).toEqual([last - 1, false]);
	await session.choosePass(2);
	expect([session.trace!.pass, session.gate.isHit]).toEqual([1, true]);
});

test('what computes answers is closed, and all is open again when the question is answered or left', () => {
	const { session, walk, lesson, stop, last } = held();
	session.tool = 'gradient-check';
	session.stage = 'training';
	expect(shown(session)).toContain('Gradient check could tell the answer.');
	expect(shown(session)).toContain('The training could tell the answer.');
	walk.answer(stop);
	expect(shown(session)).not.toContain('could tell the answer');
	session.step('end');
	expect(session.index).toBe(session.timeline!.last);

	const other = held();
	other.walk.current = lesson.stops.find(({ asks }) => !asks)!;
	expect(other.walk.gate).toBeNull();
	other.session.goTo(last + 5);
	expect(other.session.index).toBe(last + 5);
	other.walk.current = other.lesson.stops.at(-1)!;
	expect(other.walk.isLeft(other.stop)).toBe(true);
});
