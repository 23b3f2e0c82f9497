import { FUNCTOOLS } from '../prelude/functools.ts';
import type { ModuleSpec } from './module.ts';

const functools: ModuleSpec = {
	name: 'functools',
	names: () => new Map(),
	python: FUNCTOOLS
};
export default functools;
