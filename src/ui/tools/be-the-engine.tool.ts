import EnginePanel from './be-the-engine/EnginePanel.svelte';
import type { Tool } from './tool.ts';

export default {
	name: 'be-the-engine',
	title: 'Be the engine',
	place: 50,
	// The panel is closed by itself where another question is open.
	quiet: true,
	panel: EnginePanel
} satisfies Tool;
