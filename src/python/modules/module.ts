import type { PyModule, Value } from '../runtime/index.ts';

/** A module that programs can import: one file each. */
export interface ModuleSpec {
	readonly name: string;
	/** Makes its names, once for a machine; `prelude` has our own functions that are written in Python. */
	readonly names: (prelude: ReadonlyMap<string, Value>) => Map<string, Value>;
	/** Its text, where it is written in Python: run when it is first imported, with the names above at hand. */
	readonly python?: string;
}

/** Makes a module of its names and of what its text defines. */
export type MakeModule = (spec: ModuleSpec) => PyModule;
