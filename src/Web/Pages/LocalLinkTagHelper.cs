using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// Links and forms of an English page lead to English pages: no view has to think of it. A link that names its language
/// (<c>hreflang</c>) keeps it.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("link", Attributes = "href,rel", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("form")]
public sealed class LocalLinkTagHelper : TagHelper
{
    /// <summary>Behind the framework's own helpers, which may still write the address.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Language.Current == Language.Vietnamese || output.Attributes.ContainsName("hreflang"))
        {
            return;
        }

        if (output.TagName != "form")
        {
            Keep(output, "href");
        }
        else if (string.Equals(Text(output.Attributes["method"]?.Value), "post", StringComparison.OrdinalIgnoreCase))
        {
            Keep(output, "action");
        }
        else
        {
            // What a form sends by GET takes the place of the parameters in its action.
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Language.Parameter}\" value=\"{Language.Current.Code}\">");
        }
    }

    private static void Keep(TagHelperOutput output, string attribute)
    {
        var address = Text(output.Attributes[attribute]?.Value);
        if (address is not null && Language.IsOurs(address))
        {
            output.Attributes.SetAttribute(attribute, Language.Current.AddressOf(address));
        }
    }

    /// <summary>The value as it was before it is encoded; null where it is markup, which addresses of ours never are.</summary>
    private static string? Text(object? value) => value switch
    {
        string text => text,
        HtmlString literal => literal.Value,
        _ => null,
    };
}
