import type { EngineProfile } from '#python';

/** micrograd's `class Value`: scalars, a set of operands, and `backward` as a method. */
const micrograd: EngineProfile = {
	name: 'micrograd',
	value: 'data',
	gradient: 'grad',
	dependencies: '_prev',
	back: '_backward',
	order: null,
	pass: 'backward',
	unbroadcast: null
};
export default micrograd;
