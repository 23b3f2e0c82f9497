/** @file The comment by which a program says what its engine calls things: `# backstep: value=data grad=grad …`. */
import { PySyntaxError, type Module } from '../ast.ts';
import { nearestHint, type EngineProfile } from '../runtime/index.ts';
import { passOf } from './pass.ts';
import { all, methodsOf, storesOf, type ClassDef } from './walk.ts';

const COMMENT = /^[ \t]*#[ \t]*backstep:(.*)$/gm;

/** The words of the comment: which are needed, and which may be left out. */
const NEEDED = ['value', 'grad', 'parents', 'back'] as const;
const MORE = ['pass', 'order', 'unbroadcast', 'label', 'op'] as const;
const WORDS = [...NEEDED, ...MORE];
type Word = (typeof WORDS)[number];

/** As a program may write it. */
export const DECLARATION = '# backstep: value=data grad=grad parents=_prev back=_backward';

/** The engines that a text declares; throws PySyntaxError, at its place, for a declaration that fits no class. */
export function declaredEngines(text: string, trees: readonly Module[]): EngineProfile[] {
	return [...text.matchAll(COMMENT)].map((comment) => {
		const words = comment[1]!;
		const end = comment.index + comment[0].length;
		const named = readWords(words, end - words.length);
		return engineOf(named, trees, (message, hint) => {
			throw new PySyntaxError(message, end - words.trimStart().length, end, hint);
		});
	});
}

type Fail = (message: string, hint: string) => never;

function readWords(words: string, start: number): Map<Word, string> {
	const named = new Map<Word, string>();
	for (const word of words.matchAll(/\S+/g)) {
		const [name = '', attribute = ''] = word[0].split(/=(.*)/);
		const at = start + word.index;
		const known = WORDS.find((each) => each === name);
		if (!known || !/^\w+$/.test(attribute))
			throw new PySyntaxError(
				known ? `'${name}' needs the name of an attribute` : `a declaration has no word '${name}'`,
				at,
				at + word[0].length,
				known ? `As in ${DECLARATION}` : nearestHint(name, WORDS) || `The words are ${WORDS.join(', ')}.`
			);
		named.set(known, attribute);
	}
	return named;
}

function engineOf(named: Map<Word, string>, trees: readonly Module[], fail: Fail): EngineProfile {
	const missing = NEEDED.filter((word) => !named.has(word));
	if (missing.length > 0)
		return fail(`the declaration has no ${missing.join(', no ')}`, `As in ${DECLARATION}`);
	const [value, gradient, dependencies, back] = NEEDED.map((word) => named.get(word)!) as [
		string,
		string,
		string,
		string
	];
	const classes = all(trees, 'ClassDef');
	const cls = classes.find((each) => fits(each, [value, dependencies]));
	if (!cls) return fail(`no class sets ${value} and ${dependencies} in its __init__`, known(classes));
	const hasBack = storesOf(cls).has(back) || methodsOf(cls).some(({ name }) => name === back);
	if (!hasBack) return fail(`class ${cls.name} has no ${back}`, known([cls]));
	if (!setsSomewhere(trees, cls, gradient)) return fail(`nothing sets ${gradient}`, known([cls]));
	const pass = named.get('pass') ?? passOf(trees, cls, back);
	if (!pass) return fail(`nothing calls ${back}`, 'Name the function that runs the pass: pass=backward.');
	const functions = all(trees, 'FunctionDef').map(({ name }) => name);
	if (!functions.includes(pass)) return fail(`there is no function ${pass}`, nearestHint(pass, functions));
	return {
		name: cls.name,
		known: 'declared',
		owner: cls.name,
		value,
		gradient,
		dependencies,
		back,
		pass,
		order: named.get('order') ?? null,
		unbroadcast: named.get('unbroadcast') ?? null,
		label: named.get('label') ?? null,
		op: named.get('op') ?? null
	};
}

const fits = (cls: ClassDef, names: readonly string[]): boolean => {
	const stores = storesOf(cls);
	return names.every((name) => stores.has(name));
};

/** Whether the class, or anything in the program, sets an attribute of the name. */
const setsSomewhere = (trees: readonly Module[], cls: ClassDef, name: string): boolean =>
	storesOf(cls).has(name) ||
	[
		...all(trees, 'Assign').flatMap(({ targets }) => targets),
		...[...all(trees, 'AugAssign'), ...all(trees, 'AnnAssign')].map(({ target }) => target)
	]
		.flatMap((target) => all(target, 'Attribute'))
		.some(({ attr }) => attr === name);

/** What the classes set, for a hint. */
function known(classes: readonly ClassDef[]): string {
	const sentences = classes
		.map((cls) => [cls.name, [...storesOf(cls).keys()]] as const)
		.filter(([, stores]) => stores.length > 0)
		.map(([name, stores]) => `class ${name} sets ${stores.join(', ')}`);
	return sentences.length > 0 ? `${sentences.join('; ')}.` : 'The program has no class with an __init__.';
}
