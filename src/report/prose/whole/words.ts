/** Words at hand for one kind of clause, and patterns for what no list can hold. */
export interface Vocabulary {
	/** By their first letter. */
	words: ReadonlyMap<string, readonly string[]>;
	patterns: readonly RegExp[];
	/** All patterns as one for each set of flags: where none of these fits, no pattern does. */
	any: readonly RegExp[];
}

function vocabularyOf(patterns: readonly RegExp[], ...lists: string[]): Vocabulary {
	const words = new Map<string, string[]>();
	for (const word of new Set(lists.flatMap((list) => list.split(' ')).filter(Boolean))) {
		const alike = words.get(word[0]!);
		if (alike) alike.push(word);
		else words.set(word[0]!, [word]);
	}
	const any = [...new Set(patterns.map(({ flags }) => flags))].map((flags) => {
		const alike = patterns.filter((pattern) => pattern.flags === flags);
		return new RegExp(alike.map(({ source }) => source).join('|'), flags);
	});
	return { words, patterns, any };
}

/** A year, a month, a day and what joins them; a name in quotes; another number with its measure word. */
const patterns = [
	/(?:19|20)\d\d(?:年度|年末|年底|年初|年)?/y,
	/\d{1,2}(?:月份?|日)(?:末|底|初)?/y,
	/“[^“”]{1,40}”|"[^"]{1,40}"|《[^《》]{1,40}》|‘[^‘’]{1,40}’|「[^「」]{1,40}」/y,
	/\d[\d.,]*(?:万|亿)?[余多]?(?:个|类|大类|项|条|篇|件|次|期|家|名|人|部|种|份|批|%)?/y,
	/[一二三四五六七八九十两]{1,3}(?:个|类|大类|项|批|级|种|方面)/y,
	/@\p{Script=Han}{2,10}?(?<!馆|中心|医院|学校|街道)(?=全年|年内|本年|共|累计|发布|推送|更新|[，、]|$)/uy,
	/www\.[\w.]+|https?:\/\/[\w./-]+/y,
	/[□\uE002]+|[、，：（）“”"‘’\s:·—–~～/／.①②③④⑤⑥⑦⑧⑨⑩-]/y,
	/[我本](?:单位|机关|部门|街道|中心|公司|[分支总大][局队行院公]|\p{Script=Han})(?:机关)?/uy,
	/(?:[省市县区州旗乡镇街村]、?){1,3}[两三四]级/y,
	// 扎实有序, 稳妥高效: letters of which no body's, way's or thing's name is made.
	/[积极主动全面及时准确扎实稳妥有序力效深入细致严格规范切认真精心准高快速持续断逐步陆相继先后率滚常态紧密]{2,8}/y,
	/近?[两二三四五几]年(?:来|间)?/y,
	/(?:稳步|逐年|逐步|持续|不断|连年|总体|整体|大幅|保持|呈现?)+(?:增长|增加|上升|提升|递增|攀升|增多|下降|减少|回落|平稳|稳定)(?:的?[趋态]势)?(?=[，：])/y,
	/(?:按照|根据|依照|遵照)[^，。；\d]{1,20}?(?:要求|部署|规定|安排)/y,
	/多措并举|分门别类|因地制宜|应公开尽公开|全(?:方位|流程|链条|过程|天候)|多(?:角度|层次|维度|样化|元化|渠道)|下大力气|用心用情|(?:逐|按)[一项条月季]/y
];

/** When; which time it is the period decides. */
const times =
	'一、 总体情况 总体 概述 自 从 至 到 截至 截止 截止到 截至到 起 止 为止 以来 年初 年底 年末 年终 年初以来 本年度 本年 今年 今年以来 当年 全年度 全年 年内 年度内 年度 一年来 一年中 一年 目前 报告期 统计期 期内 报告期内 季度 月份 上半年 下半年 去年 上年 上年度 上一年 上一年度';
/** How it was done, which says nothing of what. */
const manners =
	'主动 依法 依规 依法依规 依职权 依照 按照 依据 根据 遵照 条例 按 规定 要求 计划 程序 及时 集中 统一 严格 规范 规范化 标准化 积极 持续 准确 全面 按时 按期 如期 累计 累积 合计 总计 共计 总共 共有 一共 共 计 已 已经 均 都 先后 分批 分类 分批次 定期 不定期 每周 每月 每日 每季度 平均 日均 月均 同步 第一时间 公开透明 有序 有效 扎实 不断 充分 广泛 大力 重点 认真 切实 稳步 深入 精准 高效 常态化 对外 向 社会 公众 群众 广大 人民群众 面向 各界 分别 进行 实现 完成 做到 坚持 做好 开展 加大 加强 力度 方式 形式 多种 各种 不同 多 各类 各项 全部 只 仅 新 定期 按要求 又 再 还 也 则 并 且 即 其 实际 主要 ' +
	'另外 此外 同时 另 两者 三者 两项 相加 加上 一是 二是 三是 四是 五是 六是 七是 一 二 三 四 五 六 首先 其次 第一 第二 第三 方面 情况 工作 中 上 内 里 数 量 数量 总数 总量 总 条数 件数 篇数 达 达到 已达 高达 为 是 有 了 约 近 超 超过 突破 逾 多达 大约 将近 接近 不少于 至少 过 的 之 所 以 等 和 与 及 或 以及 其中 当中 可 该 率先 故 因此 所以 子 下设 编辑 审核并 审查并 梳理并 整理并 编辑并 审核后 审查后';
/**
 * Whose it is: the body that reports, without its name, or all of its place. Whom a place or a line means is decided
 * elsewhere.
 */
const selves =
	'党政办 党政办公室 党政综合办 党政综合办公室 综合办公室 我 本 我局 本局 局 全局 局机关 我委 本委 委 委机关 全委 办 我厅 本厅 厅 厅机关 我院 本院 我中心 本中心 我镇 本镇 全镇 镇 镇级 我乡 本乡 全乡 乡 乡级 我街道 本街道 街道 全街道 街道办 街道办事处 办事处 我处 本处 ' +
	'我县 本县 全县 县级 我市 本市 全市 市级 我区 本区 全区 区级 我州 本州 全州 州级 我旗 全旗 旗级 我省 全省 本省 省级 我盟 全盟 本机关 机关 本单位 我单位 本级 我队 本队 我校 本校 我站 我所 我会 本会 我公司 我关 本关 我部 自身 自己 我们 本部门 我部门 各级 行政机关 政府系统 我行 本行 我署 管委会 ' +
	'各单位 各部门 部门 各科室 各股室 各处室 科室 股室 处室 站所 办所 两级 三级 级 局办公室 委办公室 政务公开办公室 信息公开办公室 办公室具体';
/** Their short names. */
export const provinces =
	'北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';
const ofSites = [
	new RegExp(`(?:${provinces})[省市]?(?=\\p{Script=Han}{0,5}政府□)`, 'uy'),

	/(?:[省市县区州旗盟镇乡]级?|地区)?(?:人民)?(?:政府|行署|(?:示范区|开发区|高新区|经开区|新区|园区)?管委会)?(?=□|汉文|中文)/y
];
/** By what way: words round the name of a site or an account. */
const ways =
	'行政 借 采用 通过 经过 经由 经 由 在 于 利用 依托 借助 运用 使用 从 就 平台 账号 渠道 途径 载体 阵地 媒介 端 专栏 专题 栏目 专区 频道 板块 版块 模块 子栏目 一级 二级 目录 系统 公开栏 政务 官方 门户 信息公开 政务公开 政府信息公开 信息 公开 自有 自建 自办 独立 互联网 线上 移动 认证 名为 名称为 开设 开通 开办 运营 设立 设置 设有 建有 维护 管理 电子 中国 汉文 汉语 中文 版 现有 拥有 共有 专门 ';
/** What is published in general, and by what deed. */
const objects =
	'信息 政府信息 政务信息 公开信息 内容 条目 消息 文件 公文 政策 动态 稿件 文章 资讯 新闻 图文 作品 视频 短视频 公告 通知 公示 事项 资料 材料 类 有关 相关 重要 原创 权威 法定 非涉密 涉及 产生 形成 获取';
const publishing =
	'公开 发布 推送 更新 发表 编发 推出 推文 上传 刊发 刊登 刊载 登载 转发 转载 发送 制作 发稿 发文 公布 公示 发出 群发 报道 新增 上新 播发 采编 上网 挂网 上线 挂出 刊出 晒出 推介 宣传 披露 制发 配发 发';

/** 审发, 编审, 采编, 撰制: what is done right before it is published, in any two such letters. */
const making = /[审编采录校核签撰制][审发编写核校录制签辑阅定][并后]?(?=$|[、并])/y;

export const ofPublishing = vocabularyOf(
	[...patterns, ...ofSites, making],
	...[times, manners, selves, ways, objects, publishing]
);
export const publishingVerb = new RegExp(
	publishing
		.split(' ')
		.sort((a, b) => b.length - a.length)
		.join('|'),
	'g'
);

const receiving =
	'收到 新收 新收到 接收 接收到 新接收 接到 受理 收办 收取 接受 收悉 登记 收件 收 办理 办结 答复 处理 回复 办复 完成 提交 提出 递交 提起 反馈 要求 获取 查询 产生 接办 承办 新增 发生 直接 成功';
const applicants =
	'线上 线下 或者 公民 法人 其他 其它 组织 自然人 个人 居民 村民 市民 人士 企业 商业企业 单位 律师 申请人 网民 读者 学生 家长 患者 纳税人 参保人 用户 业主 职工 农户 来自 对 外界 辖区 媒体 机构 科研机构 社会公益组织 法律服务机构 名 位 人 人次 户 提请';
const requests =
	'政府信息公开 政务信息公开 信息公开 政务公开 政府公开信息 政务公开信息 政府信息 政务信息 信息 依申请 依申请公开 公开 申请 事项 申请书 申请表 申请件 案件 案 件 业务 来信 来函 来件 信函 信件 函件 邮件 诉求 请求 网络 网上 网站 网页 邮寄 邮政 快递 挂号信 特快专递 EMS 传真 电子邮件 电子邮箱 邮箱 信箱 当面 现场 窗口 书面 纸质 在线 系统 平台 渠道 途径 有效 类 数据 宗 办件 受理量 收件量 申请量 办理件 公开件 表格 内容 材料 一般 相关 有关 涉及 职责 与上年持平 要求 请求 诉求';
/** 收到任何人提出的…, 公民、法人向本局提出的…: whoever they are, in the words of the form. */
const ofApplicants =
	/(?:公民|法人|组织|群众|社会|公众|人|企业|单位|居民|村民)[^，。；\d]{0,3}向(?:[我本][\p{Script=Han}]{1,3}|[^，。；\d]{2,14}(?:局|委|厅|府|镇|乡|街道|办|会))(?=申请|提出|提交)/uy;
const ofTopic = [
	/(?<=申请公开|要求公开|申请获取|要求获取)[^，。；\d]{1,20}/y,
	/(?<=收到|受理|办理|接收)(?![^，。；]{0,6}[局委厅办府转])[^，。；\d]{1,6}(?=申请|提出|要求)/y,
	/(?<=收到|办理|受理|接收|处理|答复)(?![^，。；\d]*[向转])[^，。；\d]{1,12}?(?:提出|提交|递交|提起|寄来|发来)的?/y,
	/(?<=收到|受理|办理|接收)(?:涉及|关于|有关)[^，。；\d]{2,30}?(?:方面|领域|事项|内容|问题|事宜)?的(?=(?:各类|有效)?(?:(?:政府|政务)?信息公开|公开|依)申请)/y,
	/(?:涉及|内容(?:主要|多)?(?:为|是)|主要(?:为|是|集中在?))[^，。；\d]{1,30}?(?=，)/y
];

export const ofRequests = vocabularyOf(
	[...patterns, ...ofTopic, ...ofSites],
	...[times, manners, selves, ways, receiving, applicants, requests]
);

const challenges =
	'人民政府 县人民政府 市人民政府 区人民政府 省人民政府 县政府 市政府 区政府 省政府 上级 机关 当事人 各 问题 由此 法院 人民法院 复议机关 因 由 被 就 对 针对 涉 涉及 关于 不服 引发 引起 导致 提起 申请 政府信息公开 信息公开 政务公开 依申请公开 政府信息 公开 依申请 行政复议 复议 行政诉讼 诉讼 应诉 行政应诉 案件 案 件 起 申请人 公民 法人 其他 组织 发生 收到 受理 办理 产生 出现 存在 新收 类 事项 答复 未经 经 后 直接 起诉 纠纷 引致 相关 有关 所 涉诉 行政 争议 作为 被申请人 被告 原告 受案 收案 立案 被复议 被诉 被申请 被提起 申请行政复议 提出';
export const ofChallenges = vocabularyOf(
	patterns,
	...[times, manners, selves, receiving, applicants, requests, challenges]
);

const followers =
	'矩阵 粉丝 粉丝量 粉丝数 关注 关注量 用户 关注度 升至 增至 涨至 上升至 增长至 增加至 升 增 订阅 人数 关注者 用户数 注册 拥有 吸引 总 数 量 人 订阅量 号 分别';
export const ofFollowers = vocabularyOf(
	[...patterns, ...ofSites],
	...[times, manners, selves, ways, followers]
);

const traffic =
	'年 被 矩阵 接受 接待 访问 浏览 点击 访问量 浏览量 点击量 总访问量 独立 用户 独立用户 独立访客 访客 页面 网页 页面浏览量 次数 人次 人数 UV PV 值 率 网民 登录 网友 首页 主页 IP 流量 点击率 访问人数 累计访问';
export const ofTraffic = vocabularyOf(
	[...patterns, ...ofSites],
	...[times, manners, selves, ways, objects, publishing, traffic]
);

const letters =
	'反映 反应 热心 信箱 留言 留言板 网络问政 问政 提问 收件 市民 来信 来件 信件 群众来信 网民 网友 诉求 咨询 建议 意见 投诉 举报 问题 邮件 县长 市长 区长 州长 省长 旗长 局长 主任 书记 镇长 乡长 部长 厅长 院长 校长 领导 领导信箱 民意 互动 交流 互动交流 政民互动 网上 在线 网络 办结 回复 答复 办理 受理 处理 收到 接收 接到 办复 群众 公众 求助 有效 事件 件 封 条 信访 纪检 监督 电子 邮箱 我要 写信 咨询投诉 办结率 意见建议 接受 登记 办件 交办 转办';
/** 收到师生来信, 答复缴存人提问: whoever writes, but no body that passes letters on. */
const writers =
	/(?<=收到|受理|办理|办结|答复|回复|处理|接收)(?![^，。；\d]{0,6}[局委厅办府部转])[^，。；\d]{1,6}?(?:的)?(?=来信|来函|留言|信件|诉求|咨询|提问|投诉|建议)/y;
export const ofLetters = vocabularyOf(
	[...patterns, ...ofSites, writers],
	...[times, manners, selves, ways, letters]
);

const interpretations =
	'样式 包括 配 配文 行政 编发 编制 围绕 聚焦 重点 热点 关切 关注 各 带头 解读 政策 政策性 解读材料 解读稿 文件 材料 稿件 文稿 产品 图解 图文 图片 图表 文字 视频 动漫 动画 音频 专家 H5 媒体 部门 负责人 领导 漫画 简明 问答 数字化 文本 短视频 多媒体 新闻 发布会 访谈 一图读懂 撰写 编写 形成 配套 制作 推出 组织 开展 重大 重要 本级 行政规范性文件 规范性文件 规范性 惠民 惠企 涉企 民生 对 各级 原创 多元化 多样化 多角度 多形式 印发 出台 制定 实施 方案 作品 ';
/** 围绕稳粮保供、耕地保护等发布解读: what they are on. */
const onTopics =
	/(?<=围绕|聚焦|针对)[^，。；\d]{2,40}?等[^，。；\d]{0,8}?(?=发布|编发|推出|公开|制作|形成|开展|撰写|刊发|解读|$)/y;
export const ofInterpretations = vocabularyOf(
	[...patterns, ...ofSites, onTopics],
	...[times, manners, selves, ways, objects, publishing, interpretations]
);

const denials =
	'或者 未 无 没有 没 尚未 从未 未曾 暂未 暂无 尚无 不存在 零 亦 亦未 也未 并未 且 曾 任何 一 一起 一件 一例 一宗 情况 情形 现象 事件 事宜 发生 出现 产生 存在 涉及 遇到 发现 引发 引起 导致 因此 由此 投诉 举报 申诉 信访 败诉 纠纷 争议 诉至 起诉 被诉 至 均 皆 都 能 再 有关 人员 人 主体 费用 收费 用 途径 形式 途径的 公众 部门 诉求 咨询 要求 提供 有人 报告 空白 零申请 零报告 零发生 案 年度申请 需 别 别的 其余 另 收 接 办 本 各类 全 因为 由于 违规 不当 不及时 不到位 不作为 失当 因公开 未按规定 过程 范围 期限 领域 事务 而 针对性 该项 来 提 前来 来人 上门 主动前来 专门 遭 遭到 受到 面临';
/** 申请除本机关主动公开以外的其他政府信息: what is asked for, in other words. */
const notPublishedYet = /(?<=申请|要求|获取)除[^，。；\d]{0,10}主动公开[^，。；\d]{0,6}外的?/y;
export const ofDenials = vocabularyOf(
	[...patterns, ofApplicants, notPublishedYet],
	...[times, manners, selves, ways, receiving, applicants, requests, challenges, denials]
);
