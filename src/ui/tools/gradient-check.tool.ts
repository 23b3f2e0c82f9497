import GradientCheck from './gradient-check/GradientCheck.svelte';
import type { Tool } from './tool.ts';

export default {
	name: 'gradient-check',
	title: 'Gradient check',
	place: 40,
	panel: GradientCheck
} satisfies Tool;
