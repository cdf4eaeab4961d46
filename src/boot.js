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
	if (search.get('lang') === 'en') root.lang = 'en';
	// A page was built with the answers of the view nobody changed; they wait unseen where another is asked for.
	if (/[?&](?!lang=|embed=)[a-z]+=/.test(location.search)) root.dataset.asked = '';
	// One panel alone, for a frame on another site.
	if (/^[\w-]{1,60}$/.test(search.get('embed') || '')) root.dataset.embed = search.get('embed');
})();
