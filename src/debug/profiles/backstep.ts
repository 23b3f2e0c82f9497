import type { EngineProfile } from '#python';

/** The tensors of the module backstep. */
const backstep: EngineProfile = {
	name: 'backstep',
	value: 'value',
	gradient: 'dhdx',
	dependencies: 'depends_on',
	back: 'back',
	order: 'order',
	pass: 'reverse_autodiff',
	unbroadcast: 'unbroadcast'
};
export default backstep;
