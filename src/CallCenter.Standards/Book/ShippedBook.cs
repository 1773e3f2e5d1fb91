using System.Buffers;
using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>
/// The shipped book lies in one file for the header, <c>book.json</c>, and one for each section, named after its member; all embedded.
/// </summary>
internal static class ShippedBook
{
    private const string Prefix = "CallCenter.Standards.Book.Shipped.";
    private const string Header = Prefix + "book.json";
    private const string Extension = ".json";

    /// <exception cref="StandardBookException">The shipped files have errors, which a test rules out.</exception>
    public static StandardBook Read() => StandardBook.Parse(Compose());

    /// <summary>The files as one document.</summary>
    private static ReadOnlySpan<byte> Compose()
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        using (JsonDocument header = Open(Header))
        {
            foreach (JsonProperty member in header.RootElement.EnumerateObject())
            {
                member.WriteTo(writer);
            }
        }

        foreach (string file in typeof(ShippedBook).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name != Header))
        {
            using JsonDocument section = Open(file);
            writer.WritePropertyName(file[Prefix.Length..^Extension.Length]);
            section.RootElement.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan;
    }

    private static JsonDocument Open(string file)
    {
        using Stream stream = typeof(ShippedBook).Assembly.GetManifestResourceStream(file)!;
        return JsonDocument.Parse(stream);
    }
}
