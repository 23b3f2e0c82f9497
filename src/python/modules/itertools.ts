import { ITERTOOLS } from '../prelude/itertools.ts';
import type { ModuleSpec } from './module.ts';

const itertools: ModuleSpec = {
	name: 'itertools',
	names: () => new Map(),
	python: ITERTOOLS
};
export default itertools;
