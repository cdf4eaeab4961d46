import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');

/** All code of src, by its path there. */
export function sources(): Map<string, string> {
	return new Map(
		fs
			.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(ts|js|svelte)$/.test(file))
			.map((file) => [file, fs.readFileSync(path.join(root, 'src', file), 'utf8')])
	);
}

/** What src says in both languages: the English of each Chinese text, and the files that say it so. */
export function pairs(): Map<string, Map<string, string[]>> {
	const found = new Map<string, Map<string, string[]>>();
	for (const [file, text] of sources()) {
		if (!/\bzh:/.test(text)) continue;
		const scripts = file.endsWith('.svelte')
			? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!)
			: [text];
		for (const script of scripts)
			visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest), (zh, en) => {
				const english = found.get(zh) ?? new Map<string, string[]>();
				found.set(zh, english.set(en, [...(english.get(en) ?? []), file]));
			});
	}
	return found;
}

function visit(node: ts.Node, take: (zh: string, en: string) => void): void {
	if (ts.isObjectLiteralExpression(node)) {
		const [zh, en] = [textOf(node, 'zh'), textOf(node, 'en')];
		if (zh !== null && en !== null) take(zh, en);
	}
	ts.forEachChild(node, (child) => visit(child, take));
}

function textOf(node: ts.ObjectLiteralExpression, name: string): string | null {
	for (const property of node.properties)
		if (
			ts.isPropertyAssignment(property) &&
			ts.isIdentifier(property.name) &&
			property.name.text === name &&
			ts.isStringLiteralLike(property.initializer)
		)
			return property.initializer.text;
	return null;
}
