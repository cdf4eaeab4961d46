import { randomLcg } from 'd3-random';

const words =
	'公开信息平台群众政策解读制度培训审核发布渠道栏目更新检查考核回应关切办理流程规范队伍建设服务窗口基层沟通协调督促整改完善机制提升质量水平强化责任落实推进重点领域内容全面及时准确便民高效'.match(
		/../g
	)!;

/** Sentences of words drawn at random: no two seeds have more in common than chance. */
export function prose(seed: number, sentences: number): string[] {
	const uniform = randomLcg(seed / 1000);
	const word = () => words[Math.floor(uniform() * words.length)]!;
	return Array.from({ length: sentences }, () => `${Array.from({ length: 12 }, word).join('')}。`);
}

/** Rules on a corpus that are decided by the database it is gathered in; `comparison.test.ts` tries them. */
export const inDatabase = ['DOC-03', 'DOC-09', 'PUB-05', 'PUB-06'] as const;
