import OriginPanel from './origin/OriginPanel.svelte';
import type { Tool } from './tool.ts';

export default { name: 'origin', title: 'Origin', place: 5, panel: OriginPanel } satisfies Tool;
