using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The JSON Schemas of books and of what names them, drawn from their forms.</summary>
internal static class BookSchema
{
    private const string Id = "urn:callcenter-standards:schema:standard-book:1";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text: two blanks a level, line feeds, one at the end.</summary>
    public static string Text() => Text(new FormSchema(SchemaStyle.Whole).Of(BookForm.Book, Id));

    /// <summary>The schema of documents of another form that is read whole.</summary>
    public static string TextOf(Form form, string name) => Text(new FormSchema(SchemaStyle.Whole).Of(form, $"urn:callcenter-standards:schema:{name}:1"));

    /// <summary>The schema of documents with a header that is read whole, and sections of the book that say what changes.</summary>
    public static string ChangesText(Form header, string name)
    {
        JsonObject schema = new FormSchema(SchemaStyle.Whole).Of(header, $"urn:callcenter-standards:schema:{name}:1");
        var changes = new FormSchema(SchemaStyle.Changes, "changes-");
        foreach ((string section, JsonObject drawn) in changes.Members(BookForm.Book, Sections.All.Select(known => known.Name)))
        {
            ((JsonObject)schema["properties"]!)[section] = drawn;
        }

        changes.AddTo(schema);
        return Text(schema);
    }

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
