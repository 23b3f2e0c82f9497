import BreakpointsPanel from './breakpoints/BreakpointsPanel.svelte';
import type { Tool } from './tool.ts';

export default {
	name: 'breakpoints',
	title: 'Breakpoints',
	place: 10,
	panel: BreakpointsPanel
} satisfies Tool;
