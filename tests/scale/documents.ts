import fs from 'node:fs';
import path from 'node:path';
import { made } from '../office.ts';

/** Writes so many made-up reports as text files: `documents.ts FOLDER COUNT`. */
const [folder, count] = process.argv.slice(2);
for (let at = 0; at < Number(count); at++) {
	const file = path.join(folder!, String(at % 40), `${at}.txt`);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	const agency = `云台县第${Math.floor(at / 5)}办事处`;
	fs.writeFileSync(file, made({ agency, year: 2021 + (at % 5), requests: at % 13 }));
}
