/** A note as HTML, made in the browser that shows it: whatever someone writes costs the server nothing. Loaded when asked for. */
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';

const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeStringify);

/** Raw HTML in it is dropped. */
export function noteToHtml(markdown: string): string {
  return String(toHtml.processSync(markdown));
}
