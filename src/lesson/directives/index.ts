/** @file Every directive: one file, and one line in the list below. */
import type { DirectiveKind } from '../directive.ts';
import type { Place } from '../problem.ts';
import aside from './aside.ts';
import assert from './assert.ts';
import beTheEngine from './be-the-engine.ts';
import choice from './choice.ts';
import exercise from './exercise.ts';
import figure from './figure.ts';
import focus from './focus.ts';
import gradient from './gradient.ts';
import hint from './hint.ts';
import misconception from './misconception.ts';
import note from './note.ts';
import option from './option.ts';
import predict from './predict.ts';
import reason from './reason.ts';
import step from './step.ts';
import test from './test.ts';
import train from './train.ts';
import whatIf from './what-if.ts';

const kinds = {
	aside,
	assert,
	'be-the-engine': beTheEngine,
	choice,
	exercise,
	figure,
	focus,
	gradient,
	hint,
	misconception,
	note,
	option,
	predict,
	reason,
	step,
	test,
	train,
	'what-if': whatIf
};

export type DirectiveName = keyof typeof kinds;
export type DataOf<Name extends DirectiveName> =
	(typeof kinds)[Name] extends DirectiveKind<infer Data> ? Data : never;

/** A directive that has been read. */
export interface DirectiveNamed<Name extends DirectiveName> {
	readonly name: Name;
	readonly place: Place;
	readonly data: DataOf<Name>;
}
export type Directive = { [Name in DirectiveName]: DirectiveNamed<Name> }[DirectiveName];

export const directives: ReadonlyMap<string, DirectiveKind<unknown>> = new Map(
	Object.entries<DirectiveKind<unknown>>(kinds)
);
