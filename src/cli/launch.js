// Starts a command from the bundle of the sources: node src/cli/launch.js ingest folder/
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.js';

const { main } = await import(pathToFileURL(path.join(bundle(), 'main.js')).href);
process.exitCode = await main(process.argv.slice(2));
