import fs from 'node:fs';
import path from 'node:path';

// Vite puts the table into what it builds; Node reads it, from wherever in the project the code was bundled to.
function find(folder: string): string {
	const file = path.join(folder, 'data', 'regions.csv');
	if (fs.existsSync(file)) return file;
	const above = path.dirname(folder);
	if (above === folder) throw new Error('data/regions.csv is missing');
	return find(above);
}

/** `data/regions.csv`: code and name of every region, a line each. */
export default fs.readFileSync(find(import.meta.dirname), 'utf8');
