/** @file What programs can use, listed from the code itself: the reference page shows it. */
import { reportOfSource } from './machine/errors.ts';
import { LIMITS, MOST, spent, type Limits } from './machine/limits.ts';
import { Machine, SourceError } from './machine/machine.ts';
import { moduleNames } from './modules/index.ts';
import { REFUSALS } from './refused.ts';
import { METHODS } from './runtime/index.ts';

/** Names that belong together: those of a module, or the methods of a class. */
export interface NameList {
	readonly of: string;
	readonly names: readonly string[];
}

/** Something that is refused, and what a learner is told. */
export interface Refused {
	readonly what: string;
	readonly program: string;
	readonly message: string;
	readonly hint: string;
}

/** A budget: what a program has without asking, and what it can have at most. */
export interface Budgeted {
	readonly name: string;
	readonly limit: number;
	readonly most: number;
	/** What is said once it is spent. */
	readonly message: string;
}

export interface Supported {
	readonly builtins: readonly string[];
	readonly methods: readonly NameList[];
	readonly modules: readonly NameList[];
	readonly refused: readonly Refused[];
	readonly budgets: readonly Budgeted[];
}

const open = (names: Iterable<string>): string[] => [...names].filter((name) => !name.startsWith('_')).sort();

/** Everything that a program can name. */
export function supported(): Supported {
	const machine = new Machine();
	machine.load([]);
	return {
		builtins: open(machine.builtins.keys()),
		methods: [...METHODS]
			.map(([cls, methods]) => ({ of: cls.name, names: open(methods.keys()) }))
			.filter(({ names }) => names.length > 0),
		modules: moduleNames.map((of) => ({ of, names: open(machine.import(of).namespace.keys()) })),
		refused: REFUSALS.map(({ what, program }) => ({ what, program, ...refusalOf(program) })),
		budgets: (Object.keys(LIMITS) as (keyof Limits)[]).map((name) => ({
			name,
			limit: LIMITS[name],
			most: MOST[name],
			message: spent(name, { limits: LIMITS, given: {} })
		}))
	};
}

/** What a program is told that asks for something Backstep does not have. */
function refusalOf(text: string): Pick<Refused, 'message' | 'hint'> {
	const machine = new Machine();
	const sources = [{ id: 'program.py', text }];
	const told = ({ type, message, hint }: { type: string; message: string; hint: string }) => ({
		message: `${type}: ${message}`,
		hint
	});
	try {
		machine.load(sources);
	} catch (error) {
		if (error instanceof SourceError) return told(reportOfSource(sources, error, machine));
		throw error;
	}
	const status = machine.run();
	if (status.kind === 'error') return told(status.error);
	throw new Error(`internal: this is not refused: ${text}`);
}
