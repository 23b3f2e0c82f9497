/** @file The design, asserted from the files themselves: who may import whom, and how large a file may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));
const manifest = JSON.parse(readFileSync(join(src, '..', 'package.json'), 'utf8')) as {
	imports: Record<string, string>;
};

/** The floor of every room. A room imports only rooms on lower floors. */
const FLOORS: Record<string, number> = {
	tensor: 0,
	lesson: 0,
	autodiff: 1,
	python: 2,
	debug: 3,
	derive: 3,
	worker: 4,
	cli: 5,
	ui: 5,
	routes: 6
};

/** `derive` writes about traces and ops; of its neighbour `debug` it may know the types only. */
const TYPES_ONLY = [{ from: 'derive', to: 'debug' }];

/** Packages that only some rooms may know. */
const PACKAGES: { name: RegExp; rooms: string[] }[] = [
	{
		name: /^(svelte|@sveltejs|@lucide|cytoscape|elkjs|katex|@codemirror|@lezer|\$app|@fontsource|@observablehq)/,
		rooms: ['ui', 'routes']
	},
	{ name: /^(mdast|micromark|js-yaml)/, rooms: ['lesson', 'ui'] },
	{ name: /^node:/, rooms: ['cli'] }
];

const PURE = ['tensor', 'lesson', 'autodiff', 'python', 'debug', 'derive'];
const FORBIDDEN_FOLDERS = /^(utils?|helpers?|types|common|stores)$/;
const MAX_LINES = 350;
const MAX_COMPONENT_LINES = 200;

interface Import {
	file: string;
	room: string;
	specifier: string;
	typeOnly: boolean;
}

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesBelow(path) : [path];
	});
}

const code = filesBelow(src).filter((path) => /\.(ts|svelte)$/.test(path));
/** A test may look up, and is not part of the house. */
const house = code.filter((path) => !path.endsWith('.test.ts'));
const roomOf = (path: string) => relative(src, path).split(sep)[0]!;
const nameOf = (path: string) => relative(src, path).split(sep).join('/');

function importsOf(path: string): Import[] {
	const text = readFileSync(path, 'utf8');
	const pattern =
		/(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;
	return [...text.matchAll(pattern)].map((match) => ({
		file: nameOf(path),
		room: roomOf(path),
		specifier: (match[4] ?? match[5])!,
		typeOnly: match[2] !== undefined
	}));
}

const imports = house.filter((path) => roomOf(path).split('.').length === 1).flatMap(importsOf);

describe('rooms and floors', () => {
	test('every folder under src is a room of the table, and every room but the pages has a door', () => {
		const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
		expect(rooms.map((room) => room.name).sort()).toEqual(Object.keys(FLOORS).sort());
		const doors = Object.keys(FLOORS).filter((room) => room !== 'routes');
		expect(manifest.imports).toEqual(
			Object.fromEntries(doors.map((room) => [`#${room}`, `./src/${room}/index.ts`]))
		);
	});

	test('a room is entered by its door, from a higher floor', () => {
		const wrong = imports.filter(({ room, specifier, typeOnly }) => {
			if (!specifier.startsWith('#')) return false;
			const target = specifier.slice(1);
			const neighbour = TYPES_ONLY.some(({ from, to }) => from === room && to === target && typeOnly);
			return !neighbour && !(FLOORS[target]! < FLOORS[room]!);
		});
		expect(wrong).toEqual([]);
	});

	test('no relative path leads out of a room', () => {
		const wrong = imports.filter(({ file, specifier }) => {
			if (!specifier.startsWith('.')) return false;
			const target = join(dirname(file), specifier.split('?')[0]!).split(sep).join('/');
			return target.split('/')[0] !== file.split('/')[0];
		});
		// The build reads the lessons' own files; they are not a room.
		expect(wrong.filter(({ specifier }) => !/^(\.\.\/)+lessons\//.test(specifier))).toEqual([]);
	});

	test('a package is known only to the rooms that need it', () => {
		const wrong = imports.filter(({ room, specifier }) =>
			PACKAGES.some(({ name, rooms }) => name.test(specifier) && !rooms.includes(room))
		);
		expect(wrong).toEqual([]);
	});

	test('no pure room touches the page, the clock or chance', () => {
		const touching =
			/\b(document|window|navigator|localStorage|performance|Date\.now|Math\.random|fetch)\s*[.(]/;
		const wrong = house
			.filter((path) => PURE.includes(roomOf(path)))
			.filter((path) =>
				readFileSync(path, 'utf8')
					.split('\n')
					.some((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && touching.test(withoutText(line)))
			);
		expect(wrong.map(nameOf)).toEqual([]);
	});

	test('no folder is named for what it does not say', () => {
		const folders = house.flatMap((path) => nameOf(path).split('/').slice(0, -1));
		expect(folders.filter((folder) => FORBIDDEN_FOLDERS.test(folder))).toEqual([]);
	});

	test('no file has grown past one idea', () => {
		const long = house
			.map((path) => ({ file: nameOf(path), lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
			.filter(({ file, lines }) => lines > (file.endsWith('.svelte') ? MAX_COMPONENT_LINES : MAX_LINES));
		expect(long).toEqual([]);
	});

	test('no HTML is made from a string, and no code from text', () => {
		const wrong = house.filter((path) =>
			/\{@html|\.innerHTML\s*=|new Function\(|[^.\w]eval\(/.test(readFileSync(path, 'utf8'))
		);
		expect(wrong.map(nameOf)).toEqual([]);
	});
});

/** A line without its string literals, in which a word such as "window" is only a word. */
function withoutText(line: string): string {
	return line.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g, "''");
}
