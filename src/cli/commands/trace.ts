import { parseArgs } from 'node:util';
import { printTrace, type Trace } from '#debug';
import { UsageError, type Command } from '../command.ts';
import { openRun, wholeNumber } from '../files.ts';
import { jsonNumbers } from '../json.ts';

/** The one object of `--json`. */
function report({ pass, passes, root, nodes, steps }: Trace): object {
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
			line: place?.line ?? null,
			column: place?.column ?? null,
			endLine: place?.endLine ?? null,
			endColumn: place?.endColumn ?? null
		})),
		steps: steps.map(({ phase, node, contributions }) => ({
			phase,
			node,
			contributions: contributions.map(({ target, operand, sign, before, delta, after }) => ({
				target,
				operand,
				sign,
				before: jsonNumbers(before.data),
				delta: jsonNumbers(delta.data),
				after: jsonNumbers(after.data)
			}))
		}))
	};
}

const trace: Command = {
	name: 'trace',
	usage: 'FILE [--pass N] [--json] [--seed N]',
	summary: 'shows one reverse pass, every += of it; the last unless told otherwise',
	run(args, output) {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { json: { type: 'boolean' }, pass: { type: 'string' }, seed: { type: 'string' } },
			allowPositionals: true
		});
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) throw new UsageError(`usage: backstep trace ${trace.usage}`);
		const pass = wholeNumber(values.pass, 'pass', 1);
		const run = openRun(file, { seed: wholeNumber(values.seed, 'seed', 0) ?? 0 });
		const result = run.finish();
		if (result.error)
			output.err(`${result.error.traceback}\n${result.error.hint ? `Hint: ${result.error.hint}\n` : ''}`);
		else if (result.message) output.err(`${result.message}\n`);
		if (result.passes === 0) {
			if (!result.error) output.err('The program made no reverse pass: nothing called reverse_autodiff.\n');
			return result.kind === 'budget' ? 3 : 1;
		}
		if (pass !== undefined && pass > result.passes)
			throw new UsageError(`There is no pass ${pass}: the program made ${result.passes}.`);
		const recorded = run.trace(pass ?? result.passes);
		output.out(values.json ? `${JSON.stringify(report(recorded))}\n` : printTrace(recorded));
		return result.kind === 'done' ? 0 : result.kind === 'budget' ? 3 : 1;
	}
};
export default trace;
