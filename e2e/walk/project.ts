/** @file The project's own code in Node: bundled in memory, which takes a second, where reading its many files one by one takes many. */
import { buildSync } from 'esbuild';
import type * as debug from '#debug';
import type * as lesson from '#lesson';
import type * as tensor from '#tensor';

export type Project = typeof debug & typeof lesson & typeof tensor;

let loading: Promise<Project> | null = null;

/** The doors of the rooms that know what is right. */
export const loadProject = (): Promise<Project> => (loading ??= load());

async function load(): Promise<Project> {
	const { outputFiles } = buildSync({
		stdin: {
			contents: ['#lesson', '#debug', '#tensor'].map((room) => `export * from '${room}';`).join('\n'),
			resolveDir: process.cwd()
		},
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		write: false,
		logLevel: 'error'
	});
	const bundle = Buffer.from(outputFiles[0]!.contents).toString('base64');
	return (await import(`data:text/javascript;base64,${bundle}`)) as Project;
}
