import type { Name } from '#form/vocabulary.ts';

/** What a disk says when it does not do as asked, by the code of the error. */
const diskErrors: Record<string, Name> = {
	ENOENT: { zh: '没有这个文件', en: 'no such file or folder' },
	EISDIR: { zh: '这是文件夹', en: 'is a folder' },
	ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is no folder' },
	EACCES: { zh: '没有权限', en: 'permission denied' },
	EPERM: { zh: '没有权限', en: 'permission denied' },
	ELOOP: { zh: '链接绕成一圈', en: 'links lead in a circle' },
	ENAMETOOLONG: { zh: '文件名过长', en: 'name too long' },
	ENOSPC: { zh: '磁盘已满', en: 'no space left on the disk' },
	EDQUOT: { zh: '磁盘配额已用完', en: 'disk quota used up' },
	EFBIG: { zh: '文件超过允许的大小', en: 'file larger than allowed' },
	EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
	EIO: { zh: '磁盘读写出错', en: 'the disk fails' },
	ESTALE: { zh: '网络磁盘已断开', en: 'the network disk is gone' },
	ENOTCONN: { zh: '网络磁盘已断开', en: 'the network disk is gone' },
	EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
	ENFILE: { zh: '打开的文件过多', en: 'too many open files' }
};

/** How the C library puts these in a message, for programs that pass no code on, such as DuckDB. */
const spelled: [RegExp, keyof typeof diskErrors][] = [
	[/no space left on device/i, 'ENOSPC'],
	[/disk quota exceeded/i, 'EDQUOT'],
	[/file too large/i, 'EFBIG'],
	[/read-only file system/i, 'EROFS'],
	[/permission denied/i, 'EACCES'],
	[/input\/output error/i, 'EIO']
];

/** Those that room on the disk ends. */
const room = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What went wrong with the disk, in words; null where it was something else. */
export function diskError(error: unknown): Name | null {
	return diskErrors[codeOf(error)] ?? null;
}

/** An error as one line for the person at the keyboard, with what to do where that is known. */
export function errorLine(error: unknown): string {
	const { message, path } = error as NodeJS.ErrnoException;
	const line = message.trim().split(/\r?\n/, 1)[0]!;
	const found = diskError(error);
	if (!found) return line;
	const what = `${found.zh} ${found.en}: ${path ?? line}`;
	if (!room.includes(codeOf(error))) return what;
	return `${what}；腾出空间后再次运行即可，没有丢失任何内容 free some space and run it again, nothing is lost`;
}

function codeOf(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code && Object.hasOwn(diskErrors, code)) return code;
	return spelled.find(([pattern]) => pattern.test(message))?.[1] ?? '';
}
