namespace ArticleSearch.Web.Tests.Browser;

/// <summary>Functions that run in the page; each names the elements that break a rule, so that a failure says where.</summary>
internal static class Measurements
{
    /// <summary>CSS pixels by which the page is wider than the window.</summary>
    public const string Overflow = "() => document.scrollingElement.scrollWidth - window.innerWidth";

    /// <summary>
    /// Targets lower than 24 CSS pixels (WCAG 2.5.8). A link inside a sentence is as high as its line allows and is
    /// exempt there; a link that wraps is measured line by line.
    /// </summary>
    public static string LowTargets { get; } = Elements + """
        () => {
          const inSentence = element => getComputedStyle(element).display === 'inline'
            && [...element.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.data));
          const height = element => Math.min(...[...element.getClientRects()].map(line => line.height));
          return [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]
            .filter(element => isShown(element) && !inSentence(element) && height(element) < 24)
            .map(element => `${nameOf(element)} is ${height(element).toFixed(1)} px high`);
        }
        """ + End;

    /// <summary>Texts with a contrast below 4.5 to 1 (WCAG 1.4.3, without the allowance for large letters).</summary>
    public static string FaintTexts { get; } = Elements + """
        () => {
          const parse = colour => {
            const parts = colour.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
            if (!parts) throw new Error(`A colour in an unknown notation: ${colour}`);
            return { rgb: parts.slice(1, 4).map(Number), alpha: Number(parts[4] ?? 1) };
          };
          const luminance = rgb => rgb
            .map(value => value / 255)
            .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
            .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
          const behind = element => {
            const { rgb, alpha } = parse(getComputedStyle(element).backgroundColor);
            if (alpha === 1) return rgb;
            if (alpha > 0) throw new Error(`${nameOf(element)} has a translucent background`);
            return behind(element.parentElement);
          };
          const contrast = element => {
            const [dark, light] = [parse(getComputedStyle(element).color).rgb, behind(element)].map(luminance).sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05);
          };
          const hasText = element => element.matches('input')
            || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
          return [...document.body.querySelectorAll('*')]
            .filter(element => hasText(element) && isShown(element) && contrast(element) < 4.5)
            .map(element => `${nameOf(element)} has a contrast of ${contrast(element).toFixed(2)}`);
        }
        """ + End;

    /// <summary>The lightness of the paper, 0 to 255.</summary>
    public const string Paper = "() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))";

    /// <summary>Lines of an article's text that stand closer than 1.5: stacked marks (ệ, Ổ) would touch the line above.</summary>
    public static string TightLines { get; } = Elements + """
        () => [...document.querySelectorAll('.lead, .text p, .text li, .text td')]
          .map(element => [element, parseFloat(getComputedStyle(element).lineHeight) / parseFloat(getComputedStyle(element).fontSize)])
          .filter(([, ratio]) => !(ratio >= 1.5))
          .map(([element, ratio]) => `${nameOf(element)} has a line height of ${ratio.toFixed(2)}`)
        """ + End;

    private const string Elements = """
        () => {
          const nameOf = element => `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent || element.name || '').trim().slice(0, 40)}`;
          const isShown = element => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
          return (
        """;

    private const string End = ")(); }";
}
