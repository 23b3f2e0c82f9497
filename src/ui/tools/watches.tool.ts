import type { Tool } from './tool.ts';
import WatchesPanel from './watches/WatchesPanel.svelte';

export default { name: 'watches', title: 'Watches', place: 16, panel: WatchesPanel } satisfies Tool;
