/** @file Which classes of a run are engines, and which code belongs to them. */
import type { Code } from '../compile/code.ts';
import type { EngineProfile } from '../runtime/index.ts';

/** What code is to the engines of a run. */
export interface Role {
	/** Whether it belongs to one: a method of its class, its pass, or a function that only passes on to a method. */
	readonly owned: boolean;
	/** Whether it may run a reverse pass. */
	readonly mayPass: boolean;
}

export class EngineClasses {
	private readonly names = new Set<string>();
	/** What was asked before: it is asked at every call. */
	private readonly known = new Map<Code, Role>();

	/** `profiles` are those that the program's classes can fit. */
	constructor(private readonly profiles: () => readonly EngineProfile[]) {}

	/** A class was found to be an engine: what was no code of one may be now. */
	add(name: string): void {
		this.names.add(name);
		this.known.clear();
	}

	/** Goes on as those of another run. */
	follow({ names }: EngineClasses): void {
		names.forEach((name) => this.add(name));
	}

	/** Whether code belongs to an engine. */
	owns(code: Code): boolean {
		return this.role(code).owned;
	}

	role(code: Code): Role {
		let found = this.known.get(code);
		if (found === undefined) {
			const mayPass = this.names.size > 0 && this.profiles().some(({ pass }) => pass === code.name);
			this.known.set(code, (found = { owned: this.decide(code), mayPass }));
		}
		return found;
	}

	private decide(code: Code): boolean {
		if (code.source < 0 || (code.owner !== '' && this.names.has(code.owner))) return true;
		if (this.names.size === 0) return false;
		return code.wraps === code.name
			? code.wraps !== ''
			: this.profiles().some(({ pass, unbroadcast }) => code.name === pass || code.name === unbroadcast);
	}
}
