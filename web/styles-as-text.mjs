const elements = /@mantine\/core\/esm\/.*\/(?:InlineStyles|MantineClasses|MantineCssVariables)\.mjs$/;
const markup = /dangerouslySetInnerHTML: \{ __html: ([\s\S]+?) \}(?=\n)/;

/**
 * A Vite plugin: Mantine writes its style elements by innerHTML, which a page that requires Trusted Types refuses; their
 * text is no markup, so it is set as text.
 */
export const stylesAsText = {
  name: 'styles-as-text',
  enforce: 'pre',
  transform(code, id) {
    if (!elements.test(id)) return null;
    if (!markup.test(code)) throw new Error(`${id} no longer writes its style as it did.`);
    return { code: code.replace(markup, (_, css) => `children: ${css}`), map: null };
  },
};
