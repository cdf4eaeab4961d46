// Runs before the first paint, so that neither theme, size nor language flashes.
(function () {
	var root = document.documentElement;
	var choices = { theme: ['light', 'dark'], size: ['large'], patterns: ['on'] };
	try {
		for (var name in choices) {
			var choice = localStorage.getItem(name);
			if (choices[name].indexOf(choice) >= 0) root.dataset[name] = choice;
		}
	} catch {
		// Storage may be switched off; the defaults stand.
	}
	var search = new URLSearchParams(location.search);
	root.lang = language() === 'en' ? 'en' : 'zh-CN';
	// A page was built with the answers of the view nobody changed; they wait unseen where another is asked for.
	if (/[?&](?!lang=|embed=)[a-z]+=/.test(location.search)) root.dataset.asked = '';
	// One panel alone, for a frame on another site.
	if (/^[\w-]{1,60}$/.test(search.get('embed') || '')) root.dataset.embed = search.get('embed');

	// A page stands as it was built before its scripts run. Where they cannot be had, or fail before the page
	// is alive, they are asked for once more; then the page is left as it was built and says so.
	var key = 'start ' + location.pathname;
	var tries = Number(stored(key));
	var settled = false;
	if (tries > 1) {
		var policy = document.createElement('meta');
		policy.httpEquiv = 'content-security-policy';
		policy.content = "script-src 'none'";
		document.head.appendChild(policy);
		addEventListener('DOMContentLoaded', say);
	} else {
		addEventListener('unhandledrejection', fail);
		addEventListener('error', function (event) {
			if (event.error) fail();
		});
		document.addEventListener('ogi:failed', fail);
		document.addEventListener('ogi:alive', function () {
			if (!settled) store(key, '');
			settled = true;
		});
	}

	/** The address's language, for this visit; else the one chosen last; else the browser's; Chinese where none is ours. */
	function language() {
		var asked = search.get('lang');
		try {
			if (asked === 'en' || asked === 'zh') {
				sessionStorage.setItem('language', asked);
				return asked;
			}
			// A frame on another site speaks as its address says.
			if (search.get('embed')) return 'zh';
			var kept = sessionStorage.getItem('language') || localStorage.getItem('language');
			if (kept === 'en' || kept === 'zh') return kept;
		} catch {
			if (asked === 'en' || search.get('embed')) return asked;
		}
		var spoken = (navigator.languages || []).filter(function (one) {
			return /^(?:zh|en)\b/i.test(one);
		});
		return spoken.length && /^en/i.test(spoken[0]) ? 'en' : 'zh';
	}

	function fail() {
		if (settled) return;
		settled = true;
		if (location.protocol !== 'file:' && store(key, tries + 1)) location.reload();
		else say();
	}

	function say() {
		delete root.dataset.asked;
		var file = location.protocol === 'file:';
		var words =
			root.lang === 'en'
				? [
						file
							? 'Opened from a file, this page cannot run its scripts; open it from a web server, such as npm start.'
							: 'The scripts of this page did not arrive, or cannot run in this browser. Try again, or use a recent Chrome, Edge, Firefox or Safari without a strict security mode.',
						' What stands here is what it was built with, whatever the address asks for; filters, queries and downloads do not work.',
						'Try again'
					]
				: [
						file
							? '从文件打开的页面不能运行程序，请经网站打开，例如 npm start。'
							: '这个页面的程序没有收全，或者不能在这个浏览器里运行。请重试，或换用较新的 Chrome、Edge、Firefox、Safari，并关闭浏览器的“增强安全模式”。',
						'这里显示的是建站时的内容，地址里的条件没有生效；筛选、查询和下载不能用。',
						'重试'
					];
		var notice = document.createElement('p');
		notice.className = 'still';
		notice.setAttribute('role', 'alert');
		notice.textContent = words[0] + words[1];
		var again = document.createElement('button');
		again.className = 'button';
		again.textContent = words[2];
		again.addEventListener('click', function () {
			store(key, '');
			location.reload();
		});
		notice.appendChild(again);
		var content = document.getElementById('content') || document.body;
		content.insertBefore(notice, content.firstChild);
	}

	function stored(name) {
		try {
			return sessionStorage.getItem(name);
		} catch {
			return null;
		}
	}

	function store(name, value) {
		try {
			if (value) sessionStorage.setItem(name, value);
			else sessionStorage.removeItem(name);
			return true;
		} catch {
			return false;
		}
	}
})();
