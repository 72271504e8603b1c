using System.Buffers;
using System.Text.Json;

namespace ArticleSearch.Web.Formats;

/// <summary>Rows as JSON, an object a line.</summary>
public static class RowJson
{
    /// <summary>UTF-8, with its line end.</summary>
    public static ReadOnlyMemory<byte> Line<T>(IReadOnlyList<Column<T>> columns, T row)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, ArticleJson.Readable))
        {
            json.WriteStartObject();
            foreach (var column in columns)
            {
                json.WritePropertyName(column.Name);
                Write(json, column.Value(row));
            }

            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Csv.Plain(value)); break;
        }
    }
}
