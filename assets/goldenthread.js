// Stands below govuk-frontend.min.js and above long-form.js in one file (bin/build-assets), so that one digest names all.
// Everything works without it; with it, error summaries take the focus, radios fold and unfold what
// belongs to them, and the menu closes on a phone.
initAll();
