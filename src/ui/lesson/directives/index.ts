/** @file What each directive looks like: one component, one file. */
import type { Directive, DirectiveName, DirectiveNamed } from '#lesson';
import type { Component } from 'svelte';
import Aside from './Aside.svelte';
import BeTheEngine from './BeTheEngine.svelte';
import Choice from './Choice.svelte';
import Exercise from './Exercise.svelte';
import Figure from './Figure.svelte';
import Focus from './Focus.svelte';
import Predict from './Predict.svelte';
import Step from './Step.svelte';
import Train from './Train.svelte';
import WhatIf from './WhatIf.svelte';

/** Null for what a learner does not see, and for what only stands within another directive. */
const COMPONENTS: {
	readonly [Name in DirectiveName]: Component<{ directive: DirectiveNamed<Name> }> | null;
} = {
	aside: Aside,
	assert: null,
	'be-the-engine': BeTheEngine,
	choice: Choice,
	exercise: Exercise,
	figure: Figure,
	focus: Focus,
	gradient: null,
	hint: null,
	misconception: null,
	note: null,
	option: null,
	predict: Predict,
	reason: null,
	step: Step,
	test: null,
	train: Train,
	'what-if': WhatIf
};

/** The component of a directive; the table says that it takes directives of this name. */
export const componentOf = (directive: Directive): Component<{ directive: Directive }> | null =>
	COMPONENTS[directive.name] as Component<{ directive: Directive }> | null;
