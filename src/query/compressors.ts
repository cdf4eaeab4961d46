import { decompress } from 'fzstd';
import type { Compressors } from 'hyparquet';

/**
 * How the files of a corpus are packed, which is one way. Others need WebAssembly as soon as they are
 * loaded, which a browser in a strict mode does not have.
 */
export const compressors: Compressors = { ZSTD: (packed) => decompress(packed) };
