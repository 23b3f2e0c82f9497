import { ABC } from '../prelude/small.ts';
import type { ModuleSpec } from './module.ts';

const abc: ModuleSpec = {
	name: 'abc',
	names: () => new Map(),
	python: ABC
};
export default abc;
