/** @file The program that a page has open: its text, the notebook it was made of, and what was done with its file. */
import { notebookWarnings, type Place, type Program } from '#debug';
import { editedNotebook, notebookOfPython, textCells, type Notebook } from '#python';
import { draftOf, notebookOfDraft } from './drafts.ts';
import { exampleNamed, FIRST_PROGRAM, readProgram } from './programs.ts';

/** Bytes of a file that is opened. */
const MOST_BYTES = 5_000_000;

export class OpenProgram {
	program = $state.raw<Program>({ name: 'program.py', text: '', kind: 'py' });
	/** False until a program has been opened: a page that has not come to life yet has nothing to run. */
	opened = $state(false);
	/** The notebook that the text was made of, or null. */
	notebook = $state.raw<Notebook | null>(null);
	/** How many cells of the file that was opened held outputs. */
	outputs = $state(0);
	/** What was done with a file. */
	notice = $state('');
	/** What cannot be opened or run at all, or a fault of ours. */
	refusal = $state('');
	/** Whether the learner has changed the text since it was opened. */
	edited = $state(false);
	/** True while the text is not what was run last. */
	stale = $state(false);
	/** A place in the text that was asked for. */
	asked = $state.raw<Place | null>(null);

	/** The cells of the text, and whether marks make them. */
	readonly cells = $derived(textCells(this.program.text));
	readonly hasMarks = $derived(this.cells.some(({ mark }) => mark > 0));
	/** The text as a notebook, cell by cell. */
	readonly document = $derived(
		this.notebook ? editedNotebook(this.notebook, this.program.text) : notebookOfPython(this.program.text)
	);
	protected readonly isNotebook = $derived(/\.ipynb$/i.test(this.program.name));
	/** What of the notebook does not run. */
	readonly warnings = $derived(this.isNotebook ? notebookWarnings(this.document) : []);

	/** Where the program's random numbers start. */
	seed = 0;

	/** Shows another program, made of a notebook or not; nothing runs. Its random numbers come from `seed`. */
	open({ name, text, kind }: Program, seed = 0, notebook: Notebook | null = null): void {
		this.program = { name, text, kind };
		this.seed = seed;
		this.opened = true;
		this.edited = false;
		this.notebook = notebook;
		this.outputs = 0;
		this.notice = '';
	}

	/** Opens a program of the site: with what the learner has made of it, or as it was shipped. */
	openExample(name: string, shipped = false): void {
		const draft = shipped && exampleNamed(name) ? null : draftOf(name);
		const example = exampleNamed(name) ?? (draft === null ? exampleNamed(FIRST_PROGRAM) : undefined);
		if (example) this.open({ ...example, text: draft ?? example.text }, 0, example.notebook);
		else if (draft !== null) this.openDraft(name, draft);
	}

	/** Opens a text that the learner has written before. */
	openDraft(name: string, text: string): void {
		const notebook = notebookOfDraft(name) ?? exampleNamed(name)?.notebook ?? null;
		this.open({ name, text, kind: 'py' }, 0, notebook);
	}

	/** Opens a learner's file; what cannot be a program is refused, and the text that is open stays. */
	async openFile(file: File): Promise<void> {
		this.refusal = '';
		if (file.size > MOST_BYTES) {
			this.refusal = `${file.name} is larger than 5 MB.`;
			return;
		}
		try {
			const text = await file.text();
			const { program, notebook, outputs } = readProgram(file.name, text);
			this.open(program, 0, notebook);
			this.outputs = outputs;
		} catch (error) {
			this.refusal = error instanceof Error ? error.message : String(error);
		}
	}

	/** Asks the code panel to go to a place. */
	ask(place: Place): void {
		this.asked = { ...place };
	}

	/** The learner has changed the text. */
	edit(text: string): void {
		this.program = { ...this.program, text };
		this.edited = true;
		this.notice = '';
	}
}
