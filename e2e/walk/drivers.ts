/** @file Who does what is to be done at a stop. */
import type { DirectiveName, Stop } from '#lesson';
import { beTheEngine } from './be-the-engine.ts';
import { choice } from './choice.ts';
import { exercise } from './exercise.ts';
import { predict } from './predict.ts';
import { step } from './step.ts';
import { train } from './train.ts';
import type { Driver } from './walking.ts';
import { whatIf } from './what-if.ts';

/** Null for what is no stop. */
const DRIVERS: { readonly [Name in DirectiveName | 'be-the-engine']: Driver | null } = {
	aside: null,
	assert: null,
	'be-the-engine': beTheEngine,
	choice,
	exercise,
	figure: null,
	focus: null,
	gradient: null,
	hint: null,
	misconception: null,
	note: null,
	option: null,
	predict,
	reason: null,
	step,
	test: null,
	train,
	'what-if': whatIf
};

export function driverOf({ directive: { name }, number }: Stop): Driver {
	const driver = DRIVERS[name];
	if (!driver) throw new Error(`stop ${number} is ${name}: it needs a driver in e2e/walk`);
	return driver;
}
