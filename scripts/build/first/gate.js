// Runs before anything is painted: who comes by a link, or was here before, sees something else than the first
// page. Its text stands in the page, without these lines.
try {
  if (
    location.hash.length > 1 ||
    location.search.length > 1 ||
    sessionStorage.getItem('downhill.state') !== null ||
    localStorage.getItem('downhill.state') !== null
  )
    document.documentElement.dataset['visit'] = 'again';
} catch {
  // Without storage each visit is a first one.
}
