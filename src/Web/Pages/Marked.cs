using System.Text.Encodings.Web;
using ArticleSearch.Search;
using Microsoft.AspNetCore.Html;

namespace ArticleSearch.Web.Pages;

/// <summary>A text with its matches as <c>&lt;mark&gt;</c>. Each piece is encoded by itself; the tags are the only markup.</summary>
public sealed class Marked(Highlighted highlighted) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var text = highlighted.Text;
        var done = 0;
        foreach (var mark in highlighted.Marks)
        {
            encoder.Encode(writer, text, done, mark.Start - done);
            writer.Write("<mark>");
            encoder.Encode(writer, text, mark.Start, mark.Length);
            writer.Write("</mark>");
            done = mark.End;
        }

        encoder.Encode(writer, text, done, text.Length - done);
    }
}
