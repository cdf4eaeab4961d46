/**
 * Who or what a number is of. `system`: many bodies' sites together; `other`: a medium that is not the agency's site.
 */
export type Medium = 'site' | 'column' | 'social' | 'app' | 'hotline' | 'system' | 'other';

export interface Mention {
	medium: Medium;
	word: string;
	index: number;
	end: number;
}

const words: [Medium, RegExp][] = [
	[
		'system',
		/站群|集约化|[两三四]级[^，。；、]{0,6}网站|(?:门户|官方|政府|政务)?网站集?群|(?:全[省市县区州国]|各[级地县市区部乡镇单]|所属|下属|所辖|直属|全系统|县区|区县|县市区|旗县|市县|县（市、区）|县（区）)(?:(?!通过|经由?|利用|依托|借助|在(?!运行|线|管|册|建))[^，。；、]){0,12}网站|(?<![\d.])(?!1[家个])\d{1,4}[家个](?:(?!通过|经由?|利用|依托|借助|在)[^，。；、\d]){0,10}网站(?!专栏|专题|栏目|板块|频道|页)/
	],
	[
		'other',
		/\uE000+|(?:手机|移动|英文|外文|无障碍|适老化?|长辈|老年|关怀)版(?:网站|网页)?|(?:英|外|韩|日|俄|法|德|泰|越南|缅|(?<!内)蒙古?|藏|维吾?尔?|哈萨克|朝鲜?|彝|壮|傣)[文语](?:版|门户|政府|官方)?(?:网站|网页|网|频道|版)|(?:专题|主题|活动|旅游服务|文旅|旅游|招商|(?<!电)子)(?:子?网站)|(?:医疗机构|医院|学校|企业|机构|协会)(?:门户|官方)*(?:网站|官网)|信用(?:中国|[\u4e00-\u9fff]{2,4})(?:网站?|平台|系统)?|(?:采购|交易|招标|人才|招聘|就业|信用信息公示)(?:网站?|系统)|智能问答|智能客服|机器人|学习强国(?!号)|人民网|新华网|央视网|中国网(?!站)|光明网|新浪网?(?!(?:官方|政务)?微博)|搜狐(?!号)|网易(?!号)|中国政府网站?|政务服务网(?:[^，。；、]{0,8}站点)?|一体化平台|数据开放平台|直播间|访谈|展[馆厅]|档案馆(?!(?:的?(?:官方|门户)?网|官网|微信|公众号|微博|抖音|视频号|快手|头条号|官方))|互联网\+|多平台|各平台|全平台|全网|全媒体|(?:微信|QQ|钉钉|工作)[^，。；、]{0,4}群|(?:家长|班级|师生|学生|业主|居民|村民|网格|便民|企业服务)(?:微信|联络|交流)?群(?!众|体)|校园网|电脑端|PC端|各渠道|多渠道|[\u4e00-\u9fff]{2}(?:日报|晚报|都市报)(?!(?:微信|公众号|微博|抖音|视频号|客户端|官方))|(?:广播|电视)(?:电台|台|站)?(?!电视台|[台站]|(?:官方)?(?:微信|公众号|抖音|视频号|微博))|报纸|报刊|政府公报|(?:档案|信息)?查[阅询][点室]|图书馆(?!(?:的?(?:官方|门户)?网|官网|微信|公众号|微博|抖音|视频号|快手|头条号|官方))|公示栏|公告栏|宣传栏|信息栏|电子屏|显示屏|大喇叭|明白纸|手机短信|(?<![新融自])媒体/
	],
	[
		'social',
		/微信|(?:新浪|腾讯)(?:官方|政务)?微博|官[微博](?!士)|公众号|公众平台|订阅号|服务号|微博号?|抖音号?|(?:今日)?头条号?|快手号?|视频号|新媒体|自媒体|两微|小红书号?|哔哩|B站|百家号|澎湃号?|企鹅号|搜狐号|网易号|人民号|强国号|南方号|(?<=”|")(?:官方|政务)?(?!账)[\u4e00-\u9fff]{1,3}号|推文|融媒体(?!中心)|短视频|直播/
	],
	['app', /[Aa][Pp][Pp]|客户端|小程序|移动端|手机端|掌上/],
	['hotline', /热线|12345|12\d{3}(?=热线|电话)|电话|窗口|大厅|现场|接待|来访|来电/],
	['column', /(?<=[”"])栏(?!目)|专栏|专题|栏目|公开栏(?!目)|专区|板块|版块|频道|子站/],
	[
		'site',
		/政府在线(?!访谈|咨询|服务|办)|门户网站?|官方网站?|网站首页|小首页|网站|官网|外网|(?:公众)?信息网站?|公开网站?|政务网站?|政府网站?|主站|(?<![\u4e00-\u9fff][市区县街路])[新旧老原]站(?=[^区台点房址高位]|$)|网页|站点|首页|(?<=[网园站])主页|(?:部门|[局委厅办])频道|[^联上全外内]网(?=[”"》]?(?:全年|年|累计|总|页面|访问|浏览|点击|上?(?:主动|集中|及时|共)?(?:公开|发布|公布|公示|刊|登|推送|更新|共)))/
	]
];

/** “青溪图书馆”微信公众号: what an account is called is no way by itself. */
const inAccountName =
	/^[^“”，。；]{0,16}”(?:[、和及与]?“[^“”]{1,20}”)*(?:的|官方|政务|两个|等){0,2}(?:微信|公众号|微博|抖音|视频号|快手|头条号|账号)/;

const any = new RegExp(words.map(([, pattern]) => `(${pattern.source})`).join('|'), 'g');

/** Pieces of one sentence are looked at by several readers. */
const known = new Map<string, readonly Mention[]>();
const mostKnown = 500;

/** Finds the media a text names, in order. */
export function findMedia(text: string): readonly Mention[] {
	const before = known.get(text);
	if (before) return before;
	if (known.size >= mostKnown) known.clear();
	const mentions = mediaIn(text);
	known.set(text, mentions);
	return mentions;
}

function mediaIn(text: string): Mention[] {
	const mentions: Mention[] = [];
	for (const match of text.matchAll(any)) {
		const which = words.findIndex((_, i) => match[i + 1] !== undefined);
		const end = match.index + match[0].length;
		if (inAccountName.test(text.slice(end, end + 80))) continue;
		mentions.push({ medium: words[which]![0], word: match[0], index: match.index, end });
	}
	return mentions;
}
