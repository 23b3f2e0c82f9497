import { TYPES } from '../prelude/small.ts';
import { table } from '../runtime/index.ts';
import { attributes } from './functions.ts';
import type { ModuleSpec } from './module.ts';

const types: ModuleSpec = {
	name: 'types',
	names: () => table([attributes]),
	python: TYPES
};
export default types;
