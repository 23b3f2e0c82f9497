import { printTrace, type BackStatement, type Local, type Trace } from '#debug';
import { EXIT, type Command } from '../command.ts';
import { complain, runToEnd, warn } from '../end.ts';
import { openProgram, readArguments, RUN_OPTIONS, wholeNumber } from '../files.ts';
import { jsonNumbers, jsonPlace, jsonText } from '../json.ts';
import { passOf } from '../pass.ts';

/** The one object of `--json`. */
function report(
	{ pass, passes, root, nodes, steps }: Trace,
	{ hasCells, withStatements }: { hasCells: boolean; withStatements: boolean }
): object {
	return {
		pass,
		passes,
		root,
		nodes: nodes.map(({ id, order, op, name, label, shape, depends_on, place }) => ({
			id,
			order,
			op,
			name,
			label,
			shape,
			depends_on,
			...jsonPlace(place, hasCells),
			endLine: place?.endLine ?? null,
			endColumn: place?.endColumn ?? null
		})),
		steps: steps.map(({ phase, node, contributions, statements }) => ({
			phase,
			node,
			contributions: contributions.map(({ target, operand, sign, before, delta, after }) => ({
				target,
				operand,
				sign,
				before: jsonNumbers(before.data),
				delta: jsonNumbers(delta.data),
				after: jsonNumbers(after.data)
			})),
			...(withStatements && phase === 'back' ? { statements: statements.map(jsonStatement) } : {})
		}))
	};
}

/** A statement of a `back` with its variables: a tensor by its id, an array by its numbers, all else in words. */
const jsonStatement = ({ line, contributions, locals }: BackStatement) => ({
	line,
	contributions,
	locals: Object.fromEntries(locals.map((local) => [local.name, jsonLocal(local)]))
});

function jsonLocal({ node, array, text }: Local): object {
	if (node !== null) return { kind: 'tensor', node };
	return array
		? { kind: 'array', shape: array.shape, value: jsonNumbers(array.data) }
		: { kind: 'text', text };
}

const trace: Command = {
	name: 'trace',
	usage: 'FILE [--pass N] [--json] [--statements] [--seed N] [--limit STATEMENTS]',
	summary: 'shows one reverse pass, every += of it; the last unless told otherwise',
	run(args, output) {
		const options = { ...RUN_OPTIONS, pass: { type: 'string' }, statements: { type: 'boolean' } } as const;
		const { file, values } = readArguments(args, options, `trace ${trace.usage}`);
		const wanted = wholeNumber(values.pass, 'pass', 1);
		const opened = openProgram(file, values);
		warn(opened, output);
		const result = runToEnd(opened, () => {});
		complain(result, output);
		const recorded = passOf(opened, result, wanted, output);
		if (!recorded) return result.kind === 'done' ? EXIT.error : EXIT[result.kind];
		output.out(
			values.json
				? jsonText(
						report(recorded, { hasCells: opened.hasCells, withStatements: values.statements ?? false })
					)
				: printTrace(recorded, { hasCells: opened.hasCells })
		);
		return EXIT[result.kind];
	}
};
export default trace;
