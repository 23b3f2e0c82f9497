/** @file Several switches at once. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '#python';
import { Run, Timeline } from '../index.ts';
import { nativeProfile } from '../profiles/index.ts';
import {
	conflictIn,
	switches,
	switchNamed,
	titlesOf,
	turnedTogether,
	whatIf,
	type WhatIfResult
} from './index.ts';
import { partOf } from './parts.ts';
import type { Switch } from './switch.ts';
import { Together } from './together.ts';

const golden = JSON.parse(readFileSync(new URL('golden/mistakes.json', import.meta.url), 'utf8')) as Record<
	string,
	{ readonly text: string }
>;
const runs = new Map(
	['notebook', 'native', 'micrograd'].map((engine) => {
		const run = new Run([{ id: 'program.py', text: golden[engine]!.text }]);
		expect(run.finish().error?.message).toBeUndefined();
		return [engine, run];
	})
);

function asked(engine: string, names: readonly string[], pass = 1): WhatIfResult {
	const steps = whatIf(runs.get(engine)!, { names, pass, further: 0 });
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Every dhdx of the broken run at its end. */
function numbersOf({ broken }: WhatIfResult): number[][] {
	const timeline = new Timeline(broken!);
	return broken!.nodes.map(({ id }) => [...(timeline.history.at(id, timeline.last).dhdx?.data ?? [])]);
}

const pairs = switches.flatMap((a, i) => switches.slice(i + 1).map((b) => [a.name, b.name] as const));
const possible = pairs.filter((names) => conflictIn(names.map(switchNamed)) === null);

describe.each([...runs.keys()])('on the engine %s', (engine) => {
	const alone = new Map(switches.map(({ name }) => [name, asked(engine, [name])]));

	test('two that go together are both made, but for one that does not apply alone', () => {
		for (const names of possible) {
			const both = asked(engine, names);
			const absent = names.filter((name) => alone.get(name)!.verdict === 'absent');
			const told = names.filter((name) =>
				both.sentence.includes(`${switchNamed(name).title} does not apply.`)
			);
			if (absent.length === 2) expect(both.verdict, names.join()).toBe('absent');
			else expect(told, `${names.join()}: ${both.sentence}`).toEqual(both.failure?.isInPass ? [] : absent);
		}
	});

	test('a pass that begins with 2 has twice the dhdx, whatever else is wrong', () => {
		for (const [name, one] of alone) {
			if (name === 'seed' || one.failure || one.verdict === 'absent') continue;
			const both = asked(engine, ['seed', name]);
			expect(both.failure, name).toBeNull();
			const twice = numbersOf(one).map((list) => list.map((x) => 2 * x));
			expect(JSON.stringify(numbersOf(both)), name).toBe(JSON.stringify(twice));
		}
	});

	test('the order in which they are named makes no difference', () => {
		for (const names of [
			['assign', 'missing-transpose', 'discovery'],
			['stale-values', 'recursion', 'assign']
		]) {
			const [one, other] = [asked(engine, names, 2), asked(engine, [...names].reverse(), 2)];
			expect(JSON.stringify(one.edits)).toBe(JSON.stringify(other.edits));
			expect(one.title).toBe(titlesOf(names.map(switchNamed)));
		}
	});
});

test('what both change of one statement is one replacement', () => {
	const { edits } = asked('notebook', ['assign', 'missing-transpose', 'no-unbroadcast']);
	const product = edits.filter(({ before }) => before.includes('@'));
	expect(product.length).toBeGreaterThan(0);
	for (const { before, after } of product) {
		expect(before).toContain('+=');
		expect(after).not.toContain('+=');
		expect(after).not.toContain('unbroadcast');
	}
});

test('those that exclude each other say why', () => {
	const why = (...names: string[]) => conflictIn(names.map(switchNamed));
	expect(why('assign', 'seed', 'recursion')).toBeNull();
	expect(why('seed', 'ascending', 'recursion')).toBe(
		'Ascending order and Plain recursion cannot go together: each says in which order the backs are called.'
	);
	expect(why('no-zeroing', 'leaves-not-zeroed')).toContain('each says what is zeroed');
	expect(() => turnedTogether(['discovery', 'recursion'])).toThrow('cannot go together');
	expect(() => turnedTogether([])).toThrow('No switch is turned');
	expect(turnedTogether(['seed', 'seed']).name).toBe('seed');
	expect(pairs.length - possible.length).toBe(4);
});

test('a mistake that finds nothing since another has replaced it is not said not to apply', () => {
	const text = 'a += 1\n';
	const part = partOf(text, parse(text), nativeProfile);
	const replaces = (title: string, changes: Switch['changes']): Switch => ({
		name: title,
		title,
		sentence: '',
		absent: 'There is no +=.',
		changes,
		edits: (of) => (of.text.includes('+=') ? [{ start: 0, end: 6, text: 'a = 1' }] : []),
		reason: () => null
	});
	const both = new Together([replaces('One', 'reads'), replaces('Other', 'adding')]);
	expect(both.edits(part).length).toBe(1);
	expect(both.idle.join()).toBe(
		'Other adds nothing here. What it would change is replaced by the other mistakes already.'
	);
});
