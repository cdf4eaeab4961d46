// Runs before the first paint, so that neither the theme nor the language flashes.
(function () {
	var root = document.documentElement;
	try {
		var theme = localStorage.getItem('theme');
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	} catch {
		// Storage may be switched off; the system's theme stands.
	}
	if (new URLSearchParams(location.search).get('lang') === 'en') root.lang = 'en';
})();
