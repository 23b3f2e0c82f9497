/** @file The tests of an exercise: expressions of Python that must be true once the program has run. */
import { parse, type Expr } from '#python';
import type { GradeFailure, TestResult } from './report.ts';
import { isFailure, type Workbench } from './workbench.ts';

const OUT = '_backstep_out';

/** What a test compares, as source text: the left side of its first comparison; '' where it compares nothing. */
function comparedIn(text: string): string {
	const [statement] = parse(text).body;
	const first = (expr: Expr): Expr | null => {
		if (expr.type === 'BoolOp') return first(expr.values[0]!);
		return expr.type === 'Compare' ? expr.left : null;
	};
	const left = statement?.type === 'Expr' ? first(statement.value) : null;
	return left && left.type !== 'Constant' ? text.slice(left.start, left.end) : '';
}

/** Runs one test. */
export function* runTest(bench: Workbench, that: string): Generator<void, TestResult> {
	const told = (isRight: boolean, failure: GradeFailure | null, reason = ''): TestResult => ({
		that,
		isRight,
		failure,
		reason
	});
	// Names of the test's own, as in a comprehension, must not become the program's.
	const code = bench.prepare(
		`def _backstep_test():\n    return (${that}\n    )\n${OUT} = bool(_backstep_test())\n`
	);
	if (isFailure(code)) return told(false, code);
	const failure = yield* bench.run(code);
	if (failure) return told(false, failure);
	if (bench.get(OUT) === true) return told(true, null);
	return told(false, null, yield* reasonOf(bench, that));
}

function* reasonOf(bench: Workbench, that: string): Generator<void, string> {
	const left = comparedIn(that);
	if (left === '') return '';
	const code = bench.prepare(
		`def _backstep_test():\n    return (${left}\n    )\n${OUT} = repr(_backstep_test())\n`
	);
	if (isFailure(code) || (yield* bench.run(code))) return '';
	const text = bench.get(OUT);
	return typeof text === 'string' && text.length <= 200
		? `${left} is ${text.replace(/np\.\w+\(([^()]*)\)/g, '$1').replace(/\s+/g, ' ')}.`
		: '';
}
