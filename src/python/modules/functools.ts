import type { ModuleSpec } from './module.ts';

const functools: ModuleSpec = {
	name: 'functools',
	names: (builtins) => new Map([['reduce', builtins.get('reduce')!]])
};
export default functools;
