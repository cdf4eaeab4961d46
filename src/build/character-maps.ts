import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { provideCharacterMaps } from '#document/pdf/maps.ts';

const folder = path.join(
	path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
	'cmaps'
);

// Importing this file is what gives PDFs whose fonts are not embedded their characters.
provideCharacterMaps(async (file) => new Uint8Array(await fs.readFile(path.join(folder, file))));
