import type { Tool } from './tool.ts';
import VariablesPanel from './variables/VariablesPanel.svelte';

export default { name: 'variables', title: 'Variables', place: 14, panel: VariablesPanel } satisfies Tool;
