/**
 * The forms of a page, as the server sends it, that the browser would send by itself before the page's script is
 * there: it would load the page anew, and what was typed would be gone. Forms that only search (`get`) may do so.
 */
export function earlyForms(html: string): string[] {
  return [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)]
    .map(([form]) => form)
    .filter((form) => !/^<form\b[^>]*method="get"/.test(form))
    .filter((form) => {
      const buttons = form.match(/<button\b[^>]*type="submit"[^>]*>/g) ?? [];
      return buttons.length === 0 || buttons.some((button) => !/ disabled(?:=|>| )/.test(button));
    });
}
