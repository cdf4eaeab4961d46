/** What is being waited for: the corpus's list of files, its files, the database engine, the unpacking. */
export type Phase = 'manifest' | 'files' | 'engine' | 'decode';

export interface Progress {
	phase: Phase;
	loadedBytes: number;
	/** null while the size is not known. */
	totalBytes: number | null;
}

export type OnProgress = (progress: Progress) => void;
