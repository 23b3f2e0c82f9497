import { WARNINGS } from '../prelude/small.ts';
import type { ModuleSpec } from './module.ts';

const warnings: ModuleSpec = {
	name: 'warnings',
	names: () => new Map(),
	python: WARNINGS
};
export default warnings;
