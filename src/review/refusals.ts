import type { RefusalCode } from '#document/document.ts';
import type { Name } from '#form/vocabulary.ts';

/** Why a file was refused, and what its owner can do. */
export const refusalWords: Record<RefusalCode, { what: Name; todo: Name }> = {
	empty: {
		what: { zh: '文件是空的，没有任何文字。', en: 'The file is empty.' },
		todo: {
			zh: '检查是否存错了文件，重新导出后再试。',
			en: 'Check that it is the right file and export it again.'
		}
	},
	unsupported_format: {
		what: { zh: '这种格式目前不能读取。', en: 'This format cannot be read.' },
		todo: {
			zh: '用 Word 或 WPS 另存为 docx，或保存为网页、纯文本。',
			en: 'Save it as docx, as a web page or as plain text.'
		}
	},
	corrupt: {
		what: { zh: '文件已损坏，或没有下载完整。', en: 'The file is damaged or incomplete.' },
		todo: {
			zh: '重新下载，或用原来的软件打开后另存一份。',
			en: 'Download it again, or open and save it anew with its own program.'
		}
	},
	encrypted: {
		what: { zh: '文件设有密码。', en: 'The file is protected by a password.' },
		todo: { zh: '去掉密码后再试。', en: 'Remove the password and try again.' }
	},
	no_text: {
		what: { zh: '这是扫描件或图片，没有文字层。', en: 'This is a scan without a text layer.' },
		todo: {
			zh: '改用排版软件直接导出的文件；只有扫描件时，请先做文字识别（OCR）并人工核对。',
			en: 'Use the file exported by the word processor; if there is only a scan, run OCR and proofread it first.'
		}
	},
	not_a_report: {
		what: {
			zh: '读得出文字，但既没有年度报告的标题和章节，也没有法定表格。',
			en: 'The text could be read, but it has neither the title and sections of an annual report nor its tables.'
		},
		todo: {
			zh: '确认是政府信息公开工作年度报告的正文；网页请保存整页，不要只存链接。',
			en: 'Make sure that it is the report itself; save web pages whole, not their link.'
		}
	},
	elsewhere: {
		what: {
			zh: '年报不在这张网页上，只有它的链接、附件或嵌入的框架。',
			en: 'The page does not hold the report, only a link, an attachment or a frame.'
		},
		todo: {
			zh: '打开附件或链接，把那份文件放进来。',
			en: 'Open the attachment or link and give that file.'
		}
	},
	too_large: {
		what: { zh: '文件太大，或展开后太大。', en: 'The file is too large, or unpacks to too much.' },
		todo: {
			zh: '只保留报告本身；成批文件请分成几个压缩包，或用命令行 npm run ingest。',
			en: 'Keep only the report itself; split large batches, or use npm run ingest on the command line.'
		}
	},
	timeout: {
		what: {
			zh: '没能在限定时间内读完，已停止。',
			en: 'It could not be read in the time allowed and was stopped.'
		},
		todo: {
			zh: '只保留报告本身，或另存为 docx 再试；其余文件不受影响。',
			en: 'Keep only the report itself, or save it as docx; the other files are not affected.'
		}
	},
	internal: {
		what: { zh: '本站程序出错，与文件内容无关。', en: 'The site’s own program failed.' },
		todo: {
			zh: '刷新页面再试；仍然不行，请把详细信息告诉本站维护者（不必附上文件）。',
			en: 'Reload the page and try again; if it persists, tell the site’s keeper the details below (no need to send the file).'
		}
	}
};
