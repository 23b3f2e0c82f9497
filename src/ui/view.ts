/** The pane that is shown where there is room for one. */
export type View = 'derivation' | 'left' | 'inspector' | 'table' | 'output';
