import type { Picture } from '#document/scan.ts';

/** How a sheet goes through a scanner. */
export interface Wear {
	/** How far it is fed in askew, in degrees. */
	askew?: number;
	/** Widest change of a point by noise, of 255 shades. */
	noise?: number;
	/** Quality of the pictures, 1 to 100. */
	quality?: number;
	/** Resolution of the pictures, in points to an inch. */
	dpi?: number;
}

/** Pages as a scanner makes them: a PDF of nothing but pictures. */
export async function scanned(pages: AsyncIterable<Picture>, wear: Wear = {}): Promise<Uint8Array> {
	const { createCanvas } = await import('@napi-rs/canvas');
	const { askew = 0, noise = 0, quality = 75, dpi = 200 } = wear;
	let state = 7;
	const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
	const objects: Buffer[] = [];
	const add = (head: string, body?: Buffer) =>
		objects.push(
			body
				? Buffer.concat([Buffer.from(`${head}\nstream\n`), body, Buffer.from('\nendstream')])
				: Buffer.from(head)
		) + 2;
	const kids: number[] = [];
	for await (const page of pages) {
		const plain = createCanvas(page.width, page.height);
		const image = plain.getContext('2d').createImageData(page.width, page.height);
		page.grey.forEach((grey, i) => image.data.set([grey, grey, grey, 255], i * 4));
		plain.getContext('2d').putImageData(image, 0, 0);
		const [width, height] = [page.width, page.height].map((side) =>
			Math.round((side * dpi) / page.dpi)
		) as [number, number];
		const sheet = createCanvas(width, height);
		const context = sheet.getContext('2d');
		context.fillStyle = '#fff';
		context.fillRect(0, 0, width, height);
		context.translate(width / 2, height / 2);
		context.rotate((askew * Math.PI) / 180);
		context.drawImage(plain, -width / 2, -height / 2, width, height);
		if (noise) {
			// A map that is left in place would put the noisy sheet beside the clean one.
			context.resetTransform();
			const print = context.getImageData(0, 0, width, height);
			for (let i = 0; i < print.data.length; i += 4) {
				const grey = 40 + print.data[i]! * 0.75 + (next() + next() - 1) * noise;
				print.data.set([grey, grey, grey], i);
			}
			context.putImageData(print, 0, 0);
		}
		const jpeg = await sheet.encode('jpeg', quality);
		const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
		const size = `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
		const picture = add(
			`<< /Type /XObject /Subtype /Image ${size} /Filter /DCTDecode /Length ${jpeg.length} >>`,
			jpeg
		);
		const paint = Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /P Do Q`);
		const contents = add(`<< /Length ${paint.length} >>`, paint);
		const box = `/MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /P ${picture} 0 R >> >>`;
		kids.push(add(`<< /Type /Page /Parent 2 0 R ${box} /Contents ${contents} 0 R >>`));
	}
	const list = kids.map((kid) => `${kid} 0 R`).join(' ');
	const all = [
		Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
		Buffer.from(`<< /Type /Pages /Kids [${list}] /Count ${kids.length} >>`),
		...objects
	];
	const parts = [Buffer.from('%PDF-1.4\n')];
	const starts: number[] = [];
	let at = parts[0]!.length;
	all.forEach((object, i) => {
		const part = Buffer.concat([
			Buffer.from(`${i + 1} 0 obj\n`),
			object,
			Buffer.from('\nendobj\n')
		]);
		starts.push(at);
		at += part.length;
		parts.push(part);
	});
	const lines = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
	const trailer = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
	const end = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${lines}${trailer}`;
	return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}
