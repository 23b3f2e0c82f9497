/** @file What a lesson says of a mistake, held against the verdict that is worked out. */
import type { Claim } from '#lesson';
import type { Report, Timelines } from './timelines.ts';

/** Reports mistakes that cannot be made here, and a verdict that is another one. */
export function checkWhatIf(
	{ mistakes, pass, verdict }: Extract<Claim, { kind: 'what-if' }>,
	timelines: Timelines,
	report: Report
): void {
	if (!timelines.reaches(pass, mistakes.place, report)) return;
	const result = timelines.whatIf(pass, mistakes, report);
	if (!result) return;
	if (result.verdict === 'absent')
		report(mistakes.place, 'this mistake cannot be made here', result.sentence);
	else if (verdict && verdict.text !== result.verdict)
		report(verdict.place, `the verdict is ${result.verdict}, not ${verdict.text}`, result.sentence);
	else if (!verdict && result.verdict === 'harmless')
		report(
			mistakes.place,
			'this mistake does not show here',
			`Say so by verdict="harmless", or take another pass. ${result.sentence}`
		);
}
