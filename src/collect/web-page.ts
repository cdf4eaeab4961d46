/** A link of a page. */
export interface Link {
	url: URL;
	/** What it says, its title where that says more; at most 200 characters. */
	text: string;
	/** What stands with it in its row or item; at most 200 characters. */
	context: string;
	/** The year its row or column of a table names alone. */
	year?: number;
	/** A frame of the page, not a link to follow by hand. */
	frame: boolean;
}

/** What collecting sees of a page. */
export interface Page {
	/** A web page; a feed, sitemap or list that is served as data; other data for a script. */
	form: 'page' | 'feed' | 'data';
	title: string;
	links: Link[];
	/** Characters a reader sees, spaces left out. */
	seen: number;
	/** Of these, characters of links. */
	linked: number;
	/** Scripts in it. */
	scripts: number;
	/** Literal addresses its scripts bring data from; `whole` where it is not the beginning of one alone. */
	data: { url: URL; whole: boolean }[];
	/** Pictures in it, and fields for a password. */
	images: number;
	passwords: number;
	/** What links say that only a script could follow: no address of theirs stands in the page. */
	scripted: string[];
	/** What a reader sees first, at most 2,000 characters. */
	text: string;
	/** The same without what links say, at most 300 characters. */
	head: string;
}
