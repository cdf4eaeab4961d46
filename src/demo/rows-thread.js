// What runs from source, tests and benches, starts its threads from the bundle, as commands do.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../cli/bundle.js';

const { default: make } = await import(pathToFileURL(path.join(bundle(), 'rows-thread.js')).href);

export default make;
