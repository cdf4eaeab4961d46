// tsx does not reach into worker threads by itself.
import { register } from 'tsx/esm/api';

register();
const { default: read } = await import('./reader.ts');

export default read;
