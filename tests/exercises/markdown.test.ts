import {expect, test} from 'vitest';
import {markdownToHtml, statementToHtml} from '#lib/exercises/markdown';

test('scripts, handlers and dangerous links do not survive', () => {
  const html = markdownToHtml(
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) **b**\n\n![c](data:text/html,x)',
  );
  expect(html).not.toMatch(/script|onerror|javascript:|data:/);
  expect(html).toContain('<strong>b</strong>');
});

test('tables, code and lists of GitHub’s flavour are kept', () => {
  const html = markdownToHtml('| a | b |\n|---|---|\n| 1 | `2` |\n\n- x\n\n```js\nlet y;\n```\n');
  expect(html).toContain('<td><code>2</code></td>');
  expect(html).toContain('<li>x</li>');
  expect(html).toContain('language-js');
});

test('each sample is a figure in the place of the marker, its text escaped', () => {
  const html = statementToHtml('Before.\n\n{{samples}}\n\nAfter `{{samples}}`.', '{{samples}}', [
    {id: 'a', inputText: 's = "<b>"', expectedText: '1', explanation: 'The *first*. <script>x</script>'},
    {id: 'b', inputText: 's = ""', expectedText: '0'},
  ]);
  expect(html.match(/<figure class="sample">/g)).toHaveLength(2);
  expect(html.indexOf('Before')).toBeLessThan(html.indexOf('<figure'));
  expect(html.indexOf('</figure>')).toBeLessThan(html.indexOf('After'));
  expect(html).toContain('<pre class="sample-input" tabindex="0"><code>s = "&#x3C;b>"</code></pre>');
  expect(html).toContain('<pre class="sample-output" tabindex="0"><code>1</code></pre>');
  expect(html).toContain('<div class="sample-explanation"><p>The <em>first</em>. x</p></div>');
  expect(html).toContain('<code>{{samples}}</code>');
  expect(html).not.toContain('script');
});

test('whatever may scroll is reached by keyboard', () => {
  const html = markdownToHtml('> ```js\n> let y;\n> ```\n\n| a |\n|---|\n| 1 |\n');
  expect(html).toContain('<pre tabindex="0"><code');
  expect(html).toContain('<table tabindex="0">');
});
