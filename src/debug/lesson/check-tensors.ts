import { didYouMean, type Claim } from '#lesson';
import type { Report, Timelines } from './timelines.ts';

/** Reports names that no tensor of the pass has. */
export function checkTensors(
	{ names, at }: Extract<Claim, { kind: 'tensors' }>,
	timelines: Timelines,
	report: Report
): void {
	const found = timelines.find(at, report);
	if (!found) return;
	const { nodes } = found.timeline.trace;
	const known = [...new Set(nodes.flatMap(({ name, label }) => (name ? [name] : [label])))];
	for (const { text, place } of names)
		if (!nodes.some(({ name, label }) => name === text || label === text))
			report(place, `there is no tensor '${text.slice(0, 60)}' in pass ${at.pass}`, didYouMean(text, known));
}
