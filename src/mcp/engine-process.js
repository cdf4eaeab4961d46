// What runs from source, tests and benches, starts its engine from the bundle, as commands do.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../cli/bundle.js';

await import(pathToFileURL(path.join(bundle(), 'engine-process.js')).href);
