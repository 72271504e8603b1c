using System.Net;
using System.Text.Encodings.Web;
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
public sealed class LocalLinkTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>
    /// The encoder makes six letters of every blank of a query, for browsers of long ago that took a page for UTF-7; a page repeats its
    /// query in a hundred links.
    /// </summary>
    private const string EncodedPlus = "&#x2B;";

    /// <summary>Behind the framework's own helpers, which may still write the address.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var keeps = Language.Current != Language.Vietnamese && !output.Attributes.ContainsName("hreflang");
        if (output.TagName != "form")
        {
            Write(output, "href", keeps);
        }
        else if (keeps && string.Equals(Encoded(output.Attributes["method"]?.Value), "post", StringComparison.OrdinalIgnoreCase))
        {
            Write(output, "action", keeps);
        }
        else if (keeps)
        {
            // What a form sends by GET takes the place of the parameters in its action.
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Language.Parameter}\" value=\"{Language.Current.Code}\">");
        }
    }

    private void Write(TagHelperOutput output, string attribute, bool keepsLanguage)
    {
        if (Encoded(output.Attributes[attribute]?.Value) is { } address && Language.IsOurs(address))
        {
            address = keepsLanguage ? encoder.Encode(Language.Current.AddressOf(WebUtility.HtmlDecode(address))) : address;
            output.Attributes.SetAttribute(attribute, new HtmlString(address.Replace(EncodedPlus, "+", StringComparison.Ordinal)));
        }
    }

    /// <summary>What Razor hands over of an attribute in a view is encoded already.</summary>
    private string? Encoded(object? value) => value switch
    {
        string text => encoder.Encode(text),
        HtmlString literal => literal.Value,
        _ => null,
    };
}
