import { defineConfig } from '@playwright/test';
import { readFileSync } from 'node:fs';

interface Browser {
	channel?: string;
	executablePath?: string;
	args: string[];
	env?: Record<string, string>;
}

// scripts/browser.mjs has found a browser that starts; without its answer no test may pass.
const found = JSON.parse(readFileSync('node_modules/.cache/browser/browser.json', 'utf8')) as Browser;

export default defineConfig({
	testDir: 'e2e',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	workers: 2,
	// The notebook trains beside the test that steps it, on machines that may have two slow cores.
	timeout: 180_000,
	expect: { timeout: 20_000 },
	reporter: [['list']],
	use: {
		baseURL: 'http://127.0.0.1:4173',
		viewport: { width: 1280, height: 800 },
		...(found.channel ? { channel: found.channel } : {}),
		launchOptions: {
			args: found.args,
			...(found.executablePath ? { executablePath: found.executablePath } : {}),
			env: { ...process.env, ...found.env } as Record<string, string>
		}
	},
	webServer: {
		command: 'npm run preview',
		url: 'http://127.0.0.1:4173/',
		reuseExistingServer: false
	}
});
