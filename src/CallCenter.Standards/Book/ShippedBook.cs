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

    /// <summary>Room for the header and the names.</summary>
    private const int Slack = 1 << 16;

    /// <exception cref="StandardBookException">The shipped files have errors, which a test rules out.</exception>
    public static StandardBook Read() => StandardBook.Parse(Compose());

    /// <summary>The files as one document: their text as it stands, since the whole is read as strictly as any book.</summary>
    private static ReadOnlySpan<byte> Compose()
    {
        (string Name, byte[] Text)[] sections =
        [
            .. typeof(ShippedBook).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name != Header)
                .Select(name => (name[Prefix.Length..^Extension.Length], Text(name))),
        ];
        var json = new ArrayBufferWriter<byte>(sections.Sum(section => section.Text.Length) + Slack);
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        using (var header = JsonDocument.Parse(Text(Header)))
        {
            foreach (JsonProperty member in header.RootElement.EnumerateObject())
            {
                member.WriteTo(writer);
            }
        }

        foreach ((string name, byte[] text) in sections)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(text, skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan;
    }

    private static byte[] Text(string file)
    {
        using Stream stream = typeof(ShippedBook).Assembly.GetManifestResourceStream(file)!;
        byte[] text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }
}
