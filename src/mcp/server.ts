import type { Corpora } from './corpora.ts';
import { WrongArgument, type Arguments } from './given.ts';
import { answerText, messageText } from './size.ts';
import type { Context } from './tool.ts';
import { corpusName, tools } from './tools.ts';

/** The part of the protocol's own SDK that is used; it is installed by who wants it. */
interface Sdk {
	Server: new (who: { name: string; version: string }, what: object) => Server;
	StdioServerTransport: new () => object;
	ListToolsRequestSchema: object;
	CallToolRequestSchema: object;
}

interface Server {
	setRequestHandler(
		schema: object,
		handle: (request: { params: { name: string; arguments?: Arguments } }) => Promise<object>
	): void;
	connect(transport: object): Promise<void>;
	onclose?: () => void;
}

/** The package that must be there. */
export const sdk = '@modelcontextprotocol/sdk';

/** Brings the SDK; null where it is not installed. */
export async function bringSdk(): Promise<Sdk | null> {
	const modules = ['server/index.js', 'server/stdio.js', 'types.js'];
	try {
		const found = await Promise.all(
			modules.map((module) => import(/* @vite-ignore */ `${sdk}/${module}`) as Promise<object>)
		);
		return Object.assign({}, ...found) as Sdk;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
		throw error;
	}
}

/** Answers a program over standard input and output until it leaves. */
export async function serveTools(
	{ Server, StdioServerTransport, ListToolsRequestSchema, CallToolRequestSchema }: Sdk,
	corpora: Corpora,
	site: string
): Promise<void> {
	const context: Context = {
		corpora,
		site,
		opened: (given) => corpora.open(corpusName(given, corpora))
	};
	const server = new Server(
		{ name: 'ogi-lens', version: '1' },
		{
			capabilities: { tools: {} },
			instructions:
				'Figures of Chinese agencies’ annual open-government reports. A null is never a zero: every answer tells of how many reports it is and why others are not counted. Cite the version and the address.'
		}
	);
	server.setRequestHandler(ListToolsRequestSchema, async () => ({
		tools: tools.map(({ name, description, inputSchema }) => ({
			name,
			description,
			inputSchema,
			annotations: { readOnlyHint: true, openWorldHint: false }
		}))
	}));
	server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
		const tool = tools.find(({ name }) => name === params.name);
		try {
			if (!tool) throw new WrongArgument(`no tool ${params.name}`);
			const answer = await tool.run(params.arguments ?? {}, context);
			return { content: [{ type: 'text', text: answerText(answer) }] };
		} catch (error) {
			return { isError: true, content: [{ type: 'text', text: messageText(error as Error) }] };
		}
	});
	const left = new Promise<void>((resolve) => {
		server.onclose = resolve;
		process.stdin.on('close', resolve);
	});
	await server.connect(new StdioServerTransport());
	await left;
}
