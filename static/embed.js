// Fits the frames of OGI Lens on a page to what they show. A page without it keeps the heights it gave them.
(function () {
	var own = document.currentScript;
	var site = own ? new URL(own.src).origin : location.origin;
	addEventListener('message', function (event) {
		var told = event.data;
		if (event.origin !== site || !told || told.ogiLens !== 'height') return;
		var height = Math.min(Math.max(Number(told.height) || 0, 120), 6000);
		var frames = document.getElementsByTagName('iframe');
		for (var at = 0; at < frames.length; at++)
			if (frames[at].contentWindow === event.source) frames[at].style.height = height + 'px';
	});
})();
