import { OPERATOR } from '../prelude/small.ts';
import type { ModuleSpec } from './module.ts';

const operator: ModuleSpec = {
	name: 'operator',
	names: () => new Map(),
	python: OPERATOR
};
export default operator;
