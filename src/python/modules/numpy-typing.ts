import { NUMPY_TYPING } from '../prelude/typing.ts';
import type { ModuleSpec } from './module.ts';

const numpyTyping: ModuleSpec = {
	name: 'numpy.typing',
	names: () => new Map(),
	python: NUMPY_TYPING
};
export default numpyTyping;
