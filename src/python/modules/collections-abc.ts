import { COLLECTIONS_ABC } from '../prelude/typing.ts';
import type { ModuleSpec } from './module.ts';

const collectionsAbc: ModuleSpec = {
	name: 'collections.abc',
	names: () => new Map(),
	python: COLLECTIONS_ABC
};
export default collectionsAbc;
