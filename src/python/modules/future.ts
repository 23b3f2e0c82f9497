import type { ModuleSpec } from './module.ts';

/** What `from __future__ import` names is what Python does anyway. */
const future: ModuleSpec = {
	name: '__future__',
	names: () =>
		new Map(
			['annotations', 'division', 'print_function', 'absolute_import', 'unicode_literals', 'generators'].map(
				(name) => [name, null]
			)
		)
};
export default future;
