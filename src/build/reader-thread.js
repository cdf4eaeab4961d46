// What runs from source, tests and benches, starts its threads from the bundle, as commands do.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../cli/bundle.js';

const { default: read } = await import(pathToFileURL(path.join(bundle(), 'reader-thread.js')).href);

export default read;
