import type { EngineProfile } from '#python';

/** The tensors of the module backstep. */
const backstep: EngineProfile = {
	name: 'backstep',
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
export default backstep;
