/** Traditional characters and the simplified ones they are written with: `萬 万|與 与|…`, the first the usual one. */
declare module 'opencc-js/dict/TSCharacters' {
	const pairs: string;
	export default pairs;
}
