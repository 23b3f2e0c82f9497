import { PyModule, type Value } from '../runtime/index.ts';

/** A module that programs can import: one file each. */
export interface ModuleSpec {
	readonly name: string;
	/** Makes its names, once for a machine; `prelude` has our own functions that are written in Python. */
	readonly names: (prelude: ReadonlyMap<string, Value>) => Map<string, Value>;
}

export const makeModule = (spec: ModuleSpec, prelude: ReadonlyMap<string, Value>): PyModule =>
	new PyModule(spec.name, spec.names(prelude));
