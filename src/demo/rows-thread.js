// tsx does not reach into worker threads by itself.
import { register } from 'tsx/esm/api';

register();
const { default: make } = await import('./rows.ts');

export default make;
