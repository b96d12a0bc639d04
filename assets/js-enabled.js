// Runs at the top of body, before the first paint: the styles show what needs JavaScript only where it runs.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
