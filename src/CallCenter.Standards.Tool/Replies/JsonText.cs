using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tool.Replies;

/// <summary>JSON as the tool writes it: two blanks a level, Chinese as it is, and nothing in it that steers a terminal or turns the direction of writing.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        return Escaped(Encoding.UTF8.GetString(bytes.WrittenSpan)) + "\n";
    }

    /// <summary>Writes a value of the library by its own form.</summary>
    public static void WriteValue<T>(this Utf8JsonWriter json, string member, T value)
    {
        json.WritePropertyName(member);
        json.WriteValue(value);
    }

    /// <summary>Writes a value of the library by its own form.</summary>
    public static void WriteValue<T>(this Utf8JsonWriter json, T value)
    {
        using JsonDocument document = JsonDocument.Parse(StandardJson.Write(value));
        document.RootElement.WriteTo(json);
    }

    /// <summary>Writes the lines of a text as an array.</summary>
    public static void WriteLines(this Utf8JsonWriter json, string member, IEnumerable<string> lines)
    {
        json.WriteStartArray(member);
        foreach (string line in lines)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }

    /// <summary>Escapes what the encoder leaves: such signs stand in strings only.</summary>
    private static string Escaped(string json)
    {
        if (!json.Any(IsLeft))
        {
            return json;
        }

        var text = new StringBuilder(json.Length);
        foreach (char c in json)
        {
            _ = IsLeft(c) ? text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : text.Append(c);
        }

        return text.ToString();

        static bool IsLeft(char c) => c != '\n' && PlainText.IsUnsafe(c);
    }
}
