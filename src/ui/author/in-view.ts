/** @file The block of the live lesson that belongs to a line of the text. */
import { beforePaint } from '../frames.ts';

/** Scrolls what is around the blocks, and never the page, until the block of a line is in sight. */
export function inView(around: HTMLElement, line: number): void {
	beforePaint(() => {
		const marks = [...around.querySelectorAll<HTMLElement>('[data-line]')];
		const mark = marks.findLast(({ dataset }) => Number(dataset['line']) <= line);
		const block = mark?.nextElementSibling;
		const frame = around.querySelector<HTMLElement>('section') ?? around;
		const scroller = frame.scrollHeight > frame.clientHeight ? frame : around;
		if (!mark) scroller.scrollTop = 0;
		if (!block || block.hasAttribute('data-line')) return;
		const [box, view] = [block.getBoundingClientRect(), scroller.getBoundingClientRect()];
		const isSeen = box.top >= view.top && box.top < view.bottom - view.height / 4;
		if (!isSeen) scroller.scrollTop += box.top - view.top - view.height / 4;
	});
}
