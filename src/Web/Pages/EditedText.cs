using System.Text.Encodings.Web;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Html;

namespace ArticleSearch.Web.Pages;

/// <summary>
/// A text with what was deleted and inserted. Most screen readers pass over the two elements, so words that are heard and not seen
/// say what colour and line say.
/// </summary>
public sealed class EditedText(string older, string newer, IReadOnlyList<Edit> edits) : IHtmlContent
{
    /// <summary>Two values that are no part of an article's text.</summary>
    public static EditedText Of(string older, string newer) =>
        new(older, newer, WordDiff.Between(older, new TextSpan(0, older.Length), newer, new TextSpan(0, newer.Length)));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var edit in edits)
        {
            switch (edit.Kind)
            {
                case EditKind.Deleted:
                    Write(writer, encoder, "del", Say.Either("bỏ:", "deleted:"), older, edit.Old);
                    break;
                case EditKind.Inserted:
                    Write(writer, encoder, "ins", Say.Either("thêm:", "inserted:"), newer, edit.New);
                    break;
                default:
                    encoder.Encode(writer, newer, edit.New.Start, edit.New.Length);
                    break;
            }
        }
    }

    private static void Write(TextWriter writer, HtmlEncoder encoder, string element, string said, string text, TextSpan span)
    {
        writer.Write($"<{element}><span class=\"unseen\"> [{said} </span>");
        encoder.Encode(writer, text, span.Start, span.Length);
        writer.Write($"<span class=\"unseen\">] </span></{element}>");
    }
}
