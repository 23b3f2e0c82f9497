import { PyModule, type Value } from '../runtime/index.ts';

/** A module that programs can import: one file each. */
export interface ModuleSpec {
	readonly name: string;
	/** Makes its names, once for a machine; `builtins` has the functions of the prelude. */
	readonly names: (builtins: ReadonlyMap<string, Value>) => Map<string, Value>;
}

export const makeModule = (spec: ModuleSpec, builtins: ReadonlyMap<string, Value>): PyModule =>
	new PyModule(spec.name, spec.names(builtins));
