import { signatureOf } from '#document/signature.ts';
import { amissWith, kindAs, onlyByScript, reportHead, roleOf, type Amiss } from './answers.ts';
import type { Ended } from './entry.ts';
import type { Page } from './web-page.ts';
import { readPage } from './page.ts';
import { isSought, type Kind } from './recognise.ts';

/** What an answer turned out to be, by its bytes and what it was asked for. */
export interface Judgement {
	/** The page it is; null of any other document. */
	page: Page | null;
	/** The kind it is of, whatever it was asked for as. */
	as: Kind;
	/** Why it is not what was asked for, though it was answered as if it were. */
	amiss: Amiss | null;
	/** Whether it is a report or a part of one, as far as collecting can know: the reader has the last word. */
	mayBeReport: boolean;
	/** The same, for the journal. */
	told: Pick<Ended, 'report' | 'type' | 'as' | 'title' | 'rest'>;
}

/** Judges an answer with status 200. What its headers call it counts for nothing. */
export function judge(body: Uint8Array, address: string, asked: Kind): Judgement {
	const signature = signatureOf(body);
	const page = signature ? null : pageOf(body, address);
	const as = kindAs(asked, page);
	const role = page && roleOf(page);
	const amiss = page && amissWith(page, asked);
	const isReport = !page || (role === 'report' && as !== 'list' && as !== 'section');
	const rest = page && onlyByScript(page, { asked, as });
	return {
		page,
		as,
		amiss,
		mayBeReport: !amiss && (isReport || isSought(as)),
		told: {
			report: isReport,
			type: page ? 'html' : (signature ?? 'other'),
			...(as !== asked && { as }),
			...(role === 'report' && { title: reportHead(page!)! }),
			...(rest && { rest })
		}
	};
}

function pageOf(body: Uint8Array, address: string): Page | null {
	try {
		return readPage(body, address);
	} catch {
		return null;
	}
}
