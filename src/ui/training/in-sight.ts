/** @file What is below the fold is not drawn until it comes into sight. */
import type { Attachment } from 'svelte/attachments';
import { beforePaint } from '../frames.ts';
import type { LiveChart } from './live-chart.ts';
import type { LivePlot } from './plot.ts';

/** Tells whether an element can be seen; until that is known, it can. */
export function inSight(tell: (isSeen: boolean) => void): Attachment<Element> {
	return (element) => {
		if (typeof IntersectionObserver === 'undefined') return;
		const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting), {
			rootMargin: '120px'
		});
		observer.observe(element);
		return () => observer.disconnect();
	};
}

/** Shows a plot in a chart, once a frame: of several reports in one frame the last is drawn. */
export const shownInFrame = (chart: LiveChart, plot: LivePlot): (() => void) =>
	beforePaint(() => chart.show(plot));
