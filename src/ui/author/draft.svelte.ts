/** @file The lesson that an author writes: its text, its tree, what is wrong in it, and its file. */
import {
	lessonProgram,
	lessonTemplate,
	parseLesson,
	slugOfTitle,
	type LinkTargets,
	type Problem
} from '#lesson';
import { NotebookError, readNotebook } from '#python';
import { keepLesson, keptLesson } from '../drafts.ts';
import { lessonOfNotebook } from './lesson-of-notebook.ts';

/** Bytes of a file that is opened: a notebook may hold pictures. */
const MOST_BYTES = 5_000_000;

interface Checked {
	readonly text: string;
	readonly problems: readonly Problem[];
}

export class LessonDraft {
	text = $state('');
	/** The name of the file that was opened, or '' for a new lesson. */
	private file = $state('');
	/** What was done, or why it could not be. */
	notice = $state('');
	/** Whether this browser keeps the text. */
	isKept = $state(true);
	private checked = $state.raw<Checked | null>(null);

	readonly lesson = $derived.by(() => parseLesson(this.text, this.targets));
	/** Whether the problems are those of the run too. */
	readonly isChecked = $derived(this.checked?.text === this.text);
	readonly problems = $derived(this.isChecked ? this.checked!.problems : this.lesson.problems);
	/** What the cells make, with what random numbers: only where this changes is the lesson run again. */
	readonly program = $derived(lessonProgram(this.lesson.cells));
	readonly seed = $derived(this.lesson.front.seed);
	readonly name = $derived(this.file || `${slugOfTitle(this.lesson.front.title) || 'lesson'}.md`);

	constructor(private readonly targets: LinkTargets) {}

	/** Opens what was written before on this machine, or a lesson to begin with. */
	begin(): void {
		const kept = keptLesson();
		this.text = kept?.text ?? lessonTemplate('A new lesson');
		this.file = kept?.name ?? '';
	}

	startNew(): void {
		this.text = lessonTemplate('A new lesson');
		this.file = '';
		this.notice = 'A new lesson.';
		this.keep();
	}

	edit(text: string): void {
		this.text = text;
		this.notice = '';
		this.keep();
	}

	private keep(): void {
		this.isKept = keepLesson({ name: this.file, text: this.text });
	}

	take(text: string, problems: readonly Problem[]): void {
		this.checked = { text, problems };
	}

	/** Opens a file; what is no lesson is refused, and the text that is open stays. */
	async openFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> {
		if (file.size > MOST_BYTES) {
			this.notice = `${file.name} is larger than 5 MB.`;
			return;
		}
		if (!/\.(md|markdown|txt|ipynb)$/i.test(file.name)) {
			this.notice = `${file.name} is neither a lesson (.md) nor a notebook (.ipynb).`;
			return;
		}
		try {
			const text = await file.text();
			const isNotebook = /\.ipynb$/i.test(file.name);
			this.text = isNotebook ? lessonOfNotebook(readNotebook(text), file.name) : text.replace(/\r\n?/g, '\n');
			this.file = isNotebook ? '' : file.name;
			this.notice = isNotebook
				? `${file.name} is a lesson now: its text and its cells, without what they had printed.`
				: `${file.name} is open.`;
			this.keep();
		} catch (error) {
			if (!(error instanceof NotebookError)) throw error;
			this.notice = `${file.name} cannot be read as a notebook: ${error.message}`;
		}
	}
}
