/** @file No number of a run comes from a function whose last bit differs from one JavaScript engine to another. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));
const ROOMS = ['tensor', 'autodiff', 'python', 'debug', 'derive'];
/** Math's functions of which the standard says only that they are near the true value. */
const INEXACT = new Set(
	'exp expm1 log log1p log2 log10 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot'.split(
		' '
	)
);
/** What is allowed, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
	'python/runtime/arithmetic.ts: x ** y': 'integers of any size: exact'
};

const filesOf = (room: string): string[] =>
	readdirSync(join(src, room), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !path.includes(join('kernels', 'assembly')));

/** A power that is exact: of an integer of any size, or of 2 to an integer. */
const isExact = (base: ts.Expression): boolean =>
	ts.isBigIntLiteral(base) || (ts.isNumericLiteral(base) && base.text === '2');

function inexactIn(path: string): string[] {
	const found: string[] = [];
	const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
	const file = relative(src, path).split(sep).join('/');
	const note = (node: ts.Node) => found.push(`${file}: ${node.getText(source)}`);
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAccessExpression(node) && node.expression.getText(source) === 'Math') {
			if (INEXACT.has(node.name.text)) note(node);
		} else if (ts.isElementAccessExpression(node) && node.expression.getText(source) === 'Math') {
			if (!/^'(floor|ceil|trunc)'|^name$/.test(node.argumentExpression.getText(source))) note(node);
		} else if (ts.isBinaryExpression(node)) {
			const { kind } = node.operatorToken;
			const isPower =
				kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
			if (isPower && !isExact(node.left)) note(node);
		} else if (ts.isVariableDeclaration(node) && node.initializer?.getText(source) === 'Math') note(node);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

test('functions of Math that are not exact are not called where a number might be a result', () => {
	const found = ROOMS.flatMap(filesOf).flatMap(inexactIn);
	expect(found.filter((place) => !(place in ALLOWED))).toEqual([]);
	expect(Object.keys(ALLOWED).filter((place) => !found.includes(place))).toEqual([]);
});
