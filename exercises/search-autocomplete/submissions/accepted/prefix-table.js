// A Map from every prefix to its terms; ranking everything first leaves nothing to sort later.
function Autocomplete(terms) {
  const byPrefix = new Map([['', []]]);
  const ranked = terms.slice().sort((x, y) => y[1] - x[1] || (x[0] > y[0] ? 1 : -1));
  ranked.forEach(([term]) => {
    let prefix = '';
    byPrefix.get(prefix).push(term);
    for (let i = 0; i < term.length; i++) {
      prefix += term[i];
      if (!byPrefix.has(prefix)) byPrefix.set(prefix, []);
      byPrefix.get(prefix).push(term);
    }
  });
  this.suggest = function suggest(prefix, limit) {
    return (byPrefix.get(prefix) || []).slice(0, limit);
  };
}
