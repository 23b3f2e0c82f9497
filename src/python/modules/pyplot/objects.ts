/** @file Figures, axes and what calls give back: objects of classes that a program cannot make. */
import {
	CLASSES,
	PyClass,
	PyList,
	PyObject,
	raise,
	type GridCell,
	type Session,
	type Value
} from '../../runtime/index.ts';

const refuse = (name: string) => () =>
	raise('TypeError', `${name} objects are made by plt.figure() and plt.subplots() here`);

export const classOf = (name: string): PyClass =>
	new PyClass(name, [CLASSES.object], new Map(), refuse(name));

export const FIGURE = classOf('Figure');
export const AXES = classOf('Axes');
/** A line, a collection of points, bars, an image: what a call has drawn. */
export const ARTIST = classOf('Artist');

/** Attributes of our own begin with a space, which no name in a program does. */
const NUMBER = ' number';
const CURRENT = ' current';
const LABEL = ' label';
const CELL = ' cell';

/** Something that was drawn; it knows its label. */
export function makeArtist(label: string): PyObject {
	const artist = new PyObject(ARTIST);
	artist.attributes.set(LABEL, label);
	return artist;
}

export const labelOf = (artist: Value): string =>
	artist instanceof PyObject ? String(artist.attributes.get(LABEL) ?? '') : '';

export const numberOf = (o: PyObject): number => o.attributes.get(NUMBER) as number;

export const axesOf = (figure: PyObject): PyList => figure.attributes.get('axes') as PyList;

export const figureOf = (axes: PyObject): PyObject => axes.attributes.get('figure') as PyObject;

/** The figure that is drawn into now, or null. */
export const openFigure = (session: Session): PyObject | null => session.drawing.open.at(-1) ?? null;

/** A new cell draws into new figures, as in Jupyter. */
export function turnPage(session: Session): void {
	const cell = session.cell();
	if (session.drawing.cell !== cell) session.drawing = { ...session.drawing, cell, open: [] };
}

/** Makes a figure the current one. */
export function activate(figure: PyObject, session: Session): void {
	const { drawing } = session;
	session.drawing = { ...drawing, open: [...drawing.open.filter((each) => each !== figure), figure] };
}

export function closeFigures(session: Session, which: PyObject | null = null): void {
	const { drawing } = session;
	session.drawing = { ...drawing, open: which ? drawing.open.filter((each) => each !== which) : [] };
}

/** Matplotlib's default size in inches. */
const SIZE = [6.4, 4.8] as const;

export function makeFigure(session: Session, size: readonly number[] = SIZE, name: Value = null): PyObject {
	const figure = new PyObject(FIGURE);
	const { drawing } = session;
	const number = drawing.figures + 1;
	figure.attributes.set(NUMBER, number);
	figure.attributes.set('number', name ?? number);
	figure.attributes.set('axes', new PyList([]));
	session.drawing = { ...drawing, figures: number, open: [...drawing.open, figure] };
	session.plot({ kind: 'figure', figure: number, width: size[0] ?? SIZE[0], height: size[1] ?? SIZE[1] });
	return figure;
}

export const currentFigure = (session: Session): PyObject => openFigure(session) ?? makeFigure(session);

export const WHOLE: GridCell = { rows: 1, columns: 1, row: 0, column: 0, rowEnd: 1, columnEnd: 1 };

export function makeAxes(figure: PyObject, cell: GridCell, session: Session): PyObject {
	const axes = new PyObject(AXES);
	const { drawing } = session;
	const number = drawing.axes + 1;
	axes.attributes.set(NUMBER, number);
	axes.attributes.set('figure', figure);
	axes.attributes.set(CELL, JSON.stringify(cell));
	axesOf(figure).items.push(axes);
	figure.attributes.set(CURRENT, axes);
	session.drawing = { ...drawing, axes: number };
	session.plot({ kind: 'axes', figure: numberOf(figure), axes: number, cell });
	return axes;
}

/** The axes that stand in a cell already, or new ones: `subplot` goes back to what it has made. */
export function axesAt(figure: PyObject, cell: GridCell, session: Session): PyObject {
	const key = JSON.stringify(cell);
	const there = axesOf(figure).items.find((each) => (each as PyObject).attributes.get(CELL) === key);
	if (!there) return makeAxes(figure, cell, session);
	figure.attributes.set(CURRENT, there);
	return there as PyObject;
}

export function currentAxes(figure: PyObject, session: Session): PyObject {
	const current = figure.attributes.get(CURRENT);
	return current instanceof PyObject ? current : makeAxes(figure, WHOLE, session);
}

export function setCurrentAxes(axes: PyObject, session: Session): void {
	activate(figureOf(axes), session);
	figureOf(axes).attributes.set(CURRENT, axes);
}

/** Takes all axes out of a figure. */
export function clearFigure(figure: PyObject, session: Session): void {
	axesOf(figure).items = [];
	figure.attributes.delete(CURRENT);
	session.plot({ kind: 'clear', figure: numberOf(figure), axes: null });
}
