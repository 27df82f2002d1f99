/** Authors' Markdown to sanitised HTML, for pages. Raw HTML in it is dropped; the samples' place is filled with elements made here. */
import type {Element, ElementContent, Root} from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';

const toTree = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize);
const toText = unified().use(rehypeStringify);

function treeOf(markdown: string): Root {
  return toTree.runSync(toTree.parse(markdown)) as Root;
}

export function markdownToHtml(markdown: string): string {
  return textWithin(treeOf(markdown));
}

/** Code and tables scroll where they are too wide: the keyboard must get there. */
const scrolling = new Set(['pre', 'table']);

function textWithin(tree: Root): string {
  const walk = (node: Root | ElementContent): void => {
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && scrolling.has(node.tagName)) node.properties.tabIndex = 0;
    for (const child of node.children) walk(child as ElementContent);
  };
  walk(tree);
  return toText.stringify(tree);
}

export type SampleFigure = {
  readonly id: string;
  readonly inputText: string;
  readonly expectedText?: string;
  readonly explanation?: string;
};

/** The same, with a figure for each sample in place of the paragraph that consists of `marker`. */
export function statementToHtml(markdown: string, marker: string, samples: readonly SampleFigure[]): string {
  const tree = treeOf(markdown);
  // After sanitising: the figures hold text nodes and sanitised Markdown only, so they may carry classes.
  tree.children = tree.children.flatMap((node) =>
    node.type === 'element' && node.tagName === 'p' && textOf(node).trim() === marker
      ? samples.map((sample, index) => figure(sample, index))
      : [node],
  );
  return textWithin(tree);
}

function figure({inputText, expectedText, explanation}: SampleFigure, index: number): Element {
  const title = element('figcaption', 'sample-title', [{type: 'text', value: `Example ${index + 1}`}]);
  const explained = explanation
    ? [element('div', 'sample-explanation', treeOf(explanation).children as ElementContent[])]
    : [];
  return element('figure', 'sample', [
    title,
    ...block('Input', 'sample-input', inputText),
    ...(expectedText === undefined ? [] : block('Output', 'sample-output', expectedText)),
    ...explained,
  ]);
}

function block(label: string, className: string, text: string): Element[] {
  return [
    element('p', 'sample-label', [{type: 'text', value: label}]),
    element('pre', className, [element('code', undefined, [{type: 'text', value: text}])]),
  ];
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: className ? {className: [className]} : {}, children};
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
