import type { EngineProfile } from '#python';

/** micrograd's `class Value`: scalars, a set of operands, and `backward` as a method. */
const micrograd: EngineProfile = {
	name: 'micrograd',
	known: 'known',
	owner: null,
	value: 'data',
	gradient: 'grad',
	dependencies: '_prev',
	back: '_backward',
	order: null,
	pass: 'backward',
	unbroadcast: null,
	label: 'label',
	op: '_op'
};
export default micrograd;
