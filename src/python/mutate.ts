/** @file Changes programs at random, word by word, for the tests of this room: most stay readable, few stay right. */

/** Words, numbers, texts, operators and white space: joined again, they are the program. */
const WORDS =
	/"""[^]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|#[^\n]*|\n[ \t]*|[ \t]+|\w+(?:\.\d+)?|\*\*=?|\/\/=?|[-+*/@%=<>!]=|./g;

export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** Values that are easy to get wrong. */
export const ODD = [
	'None', 'True', '0', '-1', '1e308', "float('nan')", '10**20', "'text'", '[]', '()', '{}', '{1: 2}', 'lambda: 0',
	'print', 'int', 'range(3)', 'iter([1])', '[1, [2]]', 'numpy.zeros(3)', 'numpy.array([[1, 2], [3, 4]])', 'slice(1)',
	'...', 'NotImplemented', 'object()', 'Exception', '(x for x in [1])', 'b', 'a[0]', 'self', 'super()'
]; // prettier-ignore

const OPERATORS = ['+', '-', '*', '/', '//', '%', '**', '@', '<', '==', ' in ', ' is ', ' and ', '|', '<<'];

const isName = (word: string) => /^[A-Za-z_]\w*$/.test(word);
const isOperator = (word: string) => /^[-+*/@%<>|&^]+$/.test(word);
const isValue = (word: string) => /^[\w'"]/.test(word);

/** One change: what is done, where, and with which of the choices it leaves open. */
export interface Mutation {
	readonly kind: 'drop' | 'repeat' | 'swap' | 'rename' | 'odd' | 'operator' | 'line';
	readonly at: number;
	readonly pick: number;
}

export const KINDS: readonly Mutation['kind'][] = [
	'drop',
	'repeat',
	'swap',
	'rename',
	'odd',
	'operator',
	'line'
];

/** The indices of the words that fit, or all of them where none does. */
function placesOf(words: readonly string[], fits: (word: string) => boolean): number[] {
	const places = words.flatMap((word, i) => (fits(word) ? [i] : []));
	return places.length > 0 ? places : words.map((_, i) => i);
}

/** The program with one change. */
export function mutate(words: readonly string[], { kind, at, pick }: Mutation): string[] {
	const nth = (fits: (word: string) => boolean, n: number) => {
		const places = placesOf(words, fits);
		return places[n % places.length]!;
	};
	const without = (i: number, ...put: string[]) => words.toSpliced(i, 1, ...put);
	switch (kind) {
		case 'drop':
			return without(nth((word) => !/^\s/.test(word), at));
		case 'repeat': {
			const i = nth((word) => !/^\s/.test(word), at);
			return without(i, words[i]!, words[i]!);
		}
		case 'swap': {
			const [i, j] = [nth(isValue, at), nth(isValue, pick)];
			return words.with(i, words[j]!).with(j, words[i]!);
		}
		case 'rename':
			return without(nth(isName, at), words[nth(isName, pick)]!);
		case 'odd':
			return without(nth(isValue, at), ODD[pick % ODD.length]!);
		case 'operator':
			return without(nth(isOperator, at), OPERATORS[pick % OPERATORS.length]!);
		case 'line': {
			const lines = words.join('').split('\n');
			return wordsOf(lines.toSpliced(at % lines.length, 1, lines[pick % lines.length]!).join('\n'));
		}
	}
}
