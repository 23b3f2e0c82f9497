// Runs scripts of package.json at the same time, and prints what each has to say once it has ended.
// Use it as: node scripts/together.mjs check lint
import { spawn } from 'node:child_process';

/** @param {string} name @returns {Promise<number>} the exit code */
function run(name) {
	return new Promise((resolve) => {
		const child = spawn('npm', ['run', name], { shell: process.platform === 'win32' });
		/** @type {Buffer[]} */
		const said = [];
		child.stdout.on('data', (chunk) => said.push(chunk));
		child.stderr.on('data', (chunk) => said.push(chunk));
		child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (code) => {
			process.stdout.write(Buffer.concat(said));
			resolve(code ?? 1);
		});
	});
}

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = Math.max(0, ...codes);
