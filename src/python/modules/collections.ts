import { COLLECTIONS } from '../prelude/collections.ts';
import { table } from '../runtime/index.ts';
import { itemProperty, makeClass, makeFunction } from './functions.ts';
import type { ModuleSpec } from './module.ts';

const collections: ModuleSpec = {
	name: 'collections',
	names: () => table([itemProperty, makeClass, makeFunction]),
	python: COLLECTIONS
};
export default collections;
