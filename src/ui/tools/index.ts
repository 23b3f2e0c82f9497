/** @file The tools of the debugger, as found in this folder: each `*.tool.ts` is one. */
import type { Tool } from './tool.ts';

const found = import.meta.glob<Tool>('./*.tool.ts', { eager: true, import: 'default' });

export const TOOLS: readonly Tool[] = Object.values(found).sort((a, b) => a.place - b.place);
export const FIRST_TOOL = TOOLS[0]!.name;
