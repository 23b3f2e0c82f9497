/** @file What a program drew with pyplot: figures, their axes, their layers, and their words. */
export { buildFigures } from './build.ts';
export { coloursOf } from './colour-maps.ts';
export { colourScaleOf } from './colours.ts';
export { figureName, figureText, layerText } from './describe.ts';
export type { Axes, ColourScale, Corner, Drawn, Figure, Legend, LegendEntry, Scale, Tick } from './figure.ts';
