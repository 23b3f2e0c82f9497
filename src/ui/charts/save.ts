/** @file Pictures as files on the reader's machine. */

const textOf = (picture: SVGSVGElement): string => new XMLSerializer().serializeToString(picture);

function offer(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// The browser reads the address in its own time; a minute is more than it needs.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function saveSvg(picture: SVGSVGElement, name: string): void {
	offer(new Blob([textOf(picture)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Dots for each pixel: sharp on paper too. */
const DENSITY = 2;

/** Saves the picture as dots; rejects where the browser cannot paint it. */
export async function savePng(picture: SVGSVGElement, name: string): Promise<void> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(picture))}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = picture.width.baseVal.value * DENSITY;
	canvas.height = picture.height.baseVal.value * DENSITY;
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!blob) throw new Error('The browser could not paint the chart.');
	offer(blob, `${name}.png`);
}
