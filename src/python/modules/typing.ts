import { TYPING } from '../prelude/typing.ts';
import type { ModuleSpec } from './module.ts';

const typing: ModuleSpec = {
	name: 'typing',
	names: () => new Map(),
	python: TYPING
};
export default typing;
