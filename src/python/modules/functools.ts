import type { ModuleSpec } from './module.ts';

const functools: ModuleSpec = {
	name: 'functools',
	names: (prelude) => new Map([['reduce', prelude.get('_reduce')!]])
};
export default functools;
