using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>
/// Annotations as one JSON value beside the text of their revision, with what the text had at their places when they
/// were stored. Read again, only what still agrees with the text is let through.
/// </summary>
/// <param name="Printed">One string for each annotation, in the order of <see cref="AnnotationClaim.Sift"/>.</param>
internal sealed record StoredAnnotations(Annotations Found, IReadOnlyList<string> Printed)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Stored, never shown as HTML: Vietnamese stays readable in the database.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SpanConverter(), new JsonStringEnumConverter() },
    };

    public static string Write(Annotations found, IReadOnlyList<string> printed) =>
        JsonSerializer.Serialize(new StoredAnnotations(found, printed), Json);

    /// <summary>What still agrees with the text.</summary>
    /// <param name="json">Null when no rules have read the text yet.</param>
    /// <param name="broken">Told what does not agree.</param>
    public static Annotations Read(string? json, string text, Action<Failure>? broken = null)
    {
        if (json is null)
        {
            return Annotations.None;
        }

        try
        {
            var stored = JsonSerializer.Deserialize<StoredAnnotations>(json, Json)!;
            var next = 0;
            return AnnotationClaim.Sift(text, stored.Found, claim =>
            {
                var agrees = next < stored.Printed.Count && claim.Printed == stored.Printed[next];
                next++;
                if (!agrees)
                {
                    broken?.Invoke(ProvenAnnotations.NotVerbatim(claim));
                }

                return agrees;
            });
        }
        catch (JsonException unreadable)
        {
            broken?.Invoke(new Failure(Stage.Extract, Reason.BrokenJson, unreadable.Message));
            return Annotations.None;
        }
    }

    /// <summary>A place is written [start, end].</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var (start, end) = (Number(ref reader, JsonTokenType.StartArray), Number(ref reader, JsonTokenType.Number));
            return reader.Read() && reader.TokenType == JsonTokenType.EndArray && start >= 0 && end >= start
                ? new TextSpan(start, end)
                : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }

        private static int Number(ref Utf8JsonReader reader, JsonTokenType before) =>
            reader.TokenType == before && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
                ? number
                : throw new JsonException();
    }
}
