import type { EngineProfile } from '#python';

/** The course notebook's `class CS4787Tensor`, and classes with its names. */
const cs4787: EngineProfile = {
	name: 'cs4787',
	known: 'known',
	owner: null,
	value: 'value',
	gradient: 'dhdx',
	dependencies: 'depends_on',
	back: 'back',
	order: 'order',
	pass: 'reverse_autodiff',
	unbroadcast: 'unbroadcast',
	label: null,
	op: null
};
export default cs4787;
