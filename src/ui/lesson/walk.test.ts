/** @file How far a lesson's run goes by itself, and what a stop brings to the fore. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Run, type Trace } from '#debug';
import { directives, parseLesson, PANELS } from '#lesson';
import type { Pace, RunListener, WorkerClient } from '#worker';
import { DebugSession } from '../session.svelte.ts';
import { TOOLS } from '../tools/index.ts';
import { PLACES } from './foreground.ts';
import { LessonWalk } from './walk.svelte.ts';

const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n\n';
const CELL =
	'```python\nfor k in range(40):\n    x = Tensor(float(k))\n    y = x * x\n    reverse_autodiff(y)\n```\n\n';
const STOPS = [
	':::step{to="start"}\nLook.\n:::\n\n::focus{panels="watches" nodes="x"}',
	':::step{to="end" pass="3"}\nLook.\n:::',
	':::train{id="first" until="10"}\nTrain.\n:::',
	':::step{to="start" pass="12"}\nLook.\n:::\n\n::focus{panels="variables"}',
	':::train{id="rest"}\nTrain.\n:::'
].join('\n\n');

/** A Worker of the test: it runs to where the pace says, and tells of it. */
class SteadyWorker {
	private readonly run_ = new Run([
		{ id: 'a.py', text: `from backstep import Tensor, reverse_autodiff\n${CELL.slice(10, -6)}\n` }
	]);
	private listener: RunListener | null = null;
	readonly goals: number[] = [];
	readonly client = {
		run: (_: unknown, listener: RunListener, _seed: number, pace: Pace) => {
			this.listener = listener;
			this.run_.finish();
			listener.trace(this.run_.trace(1));
			this.tell(pace.until);
			return new Promise(() => {});
		},
		pace: ({ until }: Pace) => this.tell(until),
		trace: (pass: number): Promise<Trace> => Promise.resolve(this.run_.trace(pass)),
		warm: () => {},
		stop: () => {},
		dispose: () => {}
	} as unknown as WorkerClient;

	private tell(until: number): void {
		this.goals.push(until);
		const passes = Math.min(40, until);
		this.listener?.progress({
			statements: 1,
			passes,
			seconds: 1,
			losses: new Float64Array(0),
			training: null,
			part: null,
			plots: [],
			waits: passes < 40,
			mistake: null
		});
	}
}

function lesson() {
	const worker = new SteadyWorker();
	const parsed = parseLesson(HEAD + CELL + STOPS);
	expect(parsed.problems.length).toBe(0);
	const session = new DebugSession(() => worker.client);
	const walk = new LessonWalk('test', parsed, session);
	session.open({ name: 'a.py', text: '', kind: 'py' });
	const follow = () => walk.follow(session.training.turn, session.passes);
	return { walk, session, worker, follow, stops: parsed.stops };
}

beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
});

describe('the run of a lesson', () => {
	test('goes as far as the stops before the first training need, and no further', () => {
		const { walk, worker } = lesson();
		walk.run();
		expect(worker.goals).toEqual([3]);
	});

	test('goes on where a learner visits a stop beyond it, up to the next training', async () => {
		const { walk, session, worker, follow, stops } = lesson();
		walk.run();
		await follow();
		await walk.visit(stops[3]!);
		expect(worker.goals).toEqual([3, 12]);
		expect(session.trace?.pass).toBe(1);
		await follow();
		expect([session.trace?.pass, session.index]).toEqual([12, 0]);
	});

	test('goes through a training only when the learner lets it', async () => {
		const { walk, session, worker, follow, stops } = lesson();
		walk.run();
		await follow();
		await walk.visit(stops[2]!);
		expect(worker.goals).toEqual([3]);
		expect(session.stage).toBe('training');
		walk.letRun(10);
		expect(worker.goals).toEqual([3, 10]);
		walk.letRun(5);
		expect(worker.goals).toEqual([3, 10]);
		walk.answer(stops[2]!);
		walk.letRun(Infinity);
		expect(worker.goals).toEqual([3, 10, Infinity]);
	});

	test('a learner who comes back has what they came to', async () => {
		const before = lesson();
		before.walk.answer(before.stops[2]!);
		const { walk, worker } = lesson();
		await walk.restore();
		walk.run();
		expect(worker.goals).toEqual([12]);
	});

	test('a link may ask for a later pass', () => {
		const { walk, worker } = lesson();
		walk.run(20);
		expect(worker.goals).toEqual([20]);
	});
});

describe('what a stop brings to the fore', () => {
	test('panels and tensors, from the stop before the focus on', async () => {
		const { walk, session, follow, stops } = lesson();
		walk.run();
		await follow();
		expect(session.tool).toBe('tensors');
		await walk.visit(stops[0]!);
		expect(session.tool).toBe('watches');
		expect(session.selected).toBe(walk.foreground.nodeNamed('x'));
		await walk.visit(stops[1]!);
		expect(session.tool).toBe('watches');
		expect([session.trace?.pass, walk.view]).toEqual([3, 'left']);
		expect(session.selected).toBe(walk.foreground.nodeNamed('x'));
		await walk.visit(stops[3]!);
		await follow();
		expect(session.tool).toBe('variables');
		expect([session.trace?.pass, session.selected]).toEqual([12, null]);
	});

	test('nothing that the learner has opened is hidden', async () => {
		const { walk, session, follow, stops } = lesson();
		walk.run();
		await follow();
		await walk.visit(stops[0]!);
		session.tool = 'origin';
		session.select(walk.foreground.nodeNamed('y')!);
		await walk.visit(stops[3]!);
		await follow();
		expect(session.tool).toBe('origin');
		expect(session.selected).toBe(walk.foreground.nodeNamed('y'));
		walk.foreground.open(['variables']);
		expect([session.tool, walk.view]).toEqual(['variables', 'table']);
	});

	test('the training goes when the learner goes on, unless they have opened it', async () => {
		const { walk, session, follow, stops } = lesson();
		walk.run();
		await follow();
		await walk.visit(stops[2]!);
		await walk.visit(stops[1]!);
		expect(session.stage).toBe('graph');
		session.stage = 'training';
		await walk.visit(stops[0]!);
		expect(session.stage).toBe('training');
	});

	test('every panel has its place, and every tool is a panel', () => {
		expect(Object.keys(PLACES)).toEqual(Object.keys(PANELS));
		const tools = Object.values(PLACES).flatMap(({ tool }) => tool ?? []);
		expect([...tools].sort()).toEqual(TOOLS.map(({ name }) => name).sort());
		expect(directives.has('focus')).toBe(true);
	});
});
