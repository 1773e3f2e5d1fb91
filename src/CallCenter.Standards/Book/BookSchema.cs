using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The JSON Schema of books, drawn from their form.</summary>
internal static class BookSchema
{
    private const string Id = "urn:callcenter-standards:schema:standard-book:1";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text: two blanks a level, line feeds, one at the end.</summary>
    public static string Text() => Text(new FormSchema(SchemaStyle.Whole).Of(BookForm.Book, Id));

    private static string Text(JsonObject schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            schema.WriteTo(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }
}
