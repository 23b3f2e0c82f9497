/** @file The arguments of one call of pyplot; what is not asked for is noted, and does nothing. */
import {
	isNumber,
	PyList,
	PyTuple,
	raise,
	str,
	toNumber,
	truthNow,
	typeName,
	type Kwargs,
	type Session,
	type Value
} from '../../runtime/index.ts';
import { turnPage } from './objects.ts';

/** The given values in words: 'a', 'a and b', 'a, b and c'. */
const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export class Call {
	private readonly given: Map<string, Value>;
	private more: readonly Value[];

	/** `names` are those of the positional parameters. */
	constructor(
		readonly name: string,
		names: readonly string[],
		args: readonly Value[],
		kwargs: Kwargs,
		readonly session: Session
	) {
		turnPage(session);
		this.given = new Map(kwargs ?? []);
		names.slice(0, args.length).forEach((each, i) => {
			if (this.given.has(each)) raise('TypeError', `${name}() got multiple values for argument '${each}'`);
			this.given.set(each, args[i]!);
		});
		this.more = args.slice(names.length);
	}

	/** The argument, under any of its names; undefined where it is left out or None. */
	take(...names: readonly string[]): Exclude<Value, null> | undefined {
		let found: Value | undefined;
		for (const name of names) {
			found ??= this.given.get(name);
			this.given.delete(name);
		}
		return found ?? undefined;
	}

	/** Takes the positional arguments beyond those that have names. */
	others(): readonly Value[] {
		const { more } = this;
		this.more = [];
		return more;
	}

	/** Leaves all arguments alone, and says nothing of them. */
	skip(): void {
		this.given.clear();
		this.more = [];
	}

	/** A call of another function with these arguments. */
	of({ name, names }: { name: string; names: readonly string[] }, args: readonly Value[]): Call {
		return new Call(name, names, args, null, this.session);
	}

	has(name: string): boolean {
		return this.given.has(name);
	}

	/** Like `take`, where Matplotlib's own call fails without it. */
	need(name: string): Value {
		const value = this.given.get(name);
		this.given.delete(name);
		if (value === undefined)
			raise('TypeError', `${this.name}() missing 1 required positional argument: '${name}'`);
		return value;
	}

	number(name: string, ...more: readonly string[]): number | null {
		const value = this.take(name, ...more);
		if (value === undefined) return null;
		if (!isNumber(value))
			return raise('TypeError', `${name} of ${this.name}() must be a number, not ${typeName(value)}`);
		return toNumber(value);
	}

	flag(name: string, otherwise = false): boolean {
		const value = this.take(name);
		return value === undefined ? otherwise : truthNow(value, this.session);
	}

	text(name: string, otherwise = ''): string {
		const value = this.take(name);
		return value === undefined ? otherwise : str(value, this.session);
	}

	/** A text of a list of texts. */
	texts(name: string): string[] | null {
		const value = this.take(name);
		if (value === undefined) return null;
		const items = value instanceof PyList || value instanceof PyTuple ? value.items : [value];
		return items.map((each) => str(each, this.session));
	}

	/** How much is seen through: 1 is solid. */
	alpha(): number {
		const alpha = this.number('alpha') ?? 1;
		if (!(alpha >= 0 && alpha <= 1)) raise('ValueError', `alpha (${alpha}) is outside 0-1 range`);
		return alpha;
	}

	note(text: string): void {
		this.session.plot({ kind: 'note', text });
	}

	/** Says which arguments do nothing. */
	finish(): void {
		const names = [...this.given.keys()];
		if (names.length > 0) this.note(`${this.name}() ignores ${listed(names)} here.`);
		if (this.more.length > 0)
			raise('TypeError', `${this.name}() was given ${this.more.length} positional arguments too many`);
	}
}
