import { DATACLASSES } from '../prelude/dataclasses.ts';
import { table } from '../runtime/index.ts';
import { makeFunction, namespaceOf, ownAttribute, setPlainly } from './functions.ts';
import type { ModuleSpec } from './module.ts';

const dataclasses: ModuleSpec = {
	name: 'dataclasses',
	names: () => table([makeFunction, namespaceOf, ownAttribute, setPlainly]).set('_new_line', '\n'),
	python: DATACLASSES
};
export default dataclasses;
