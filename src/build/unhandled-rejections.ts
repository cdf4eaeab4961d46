// Importing this file keeps the program going when a promise fails that a library left unwatched, as pdf.js
// does with pages of a damaged file: the promises the reader waits for show whether the document was read.
process.on('unhandledRejection', () => {});
