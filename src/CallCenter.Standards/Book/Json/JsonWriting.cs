using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>How the vocabulary of a book is written; what is null is left out.</summary>
internal static class JsonWriting
{
    // Books are read by people and never placed in HTML: Chinese, < and ' stay as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object as text: two blanks a level, line feeds on every system, one at the end.</summary>
    public static string Document(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    public static void Object<T>(this Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> members)
        where T : class
    {
        if (value is not null)
        {
            writer.WriteStartObject(name);
            members(writer, value);
            writer.WriteEndObject();
        }
    }

    public static void Definitions<T>(this Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void OptionalDefinitions<T>(this Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> members)
    {
        if (!items.IsEmpty)
        {
            writer.Definitions(name, items, members);
        }
    }

    public static void Texts(this Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    public static void Code<TEnum>(this Utf8JsonWriter writer, string name, TEnum member)
        where TEnum : struct, Enum => writer.WriteString(name, EnumCodes<TEnum>.CodeOf(member));

    public static void Time(this Utf8JsonWriter writer, string name, Duration? time) =>
        writer.Text(name, time is { } known ? IsoDuration.Format(known.BclCompatibleTicks) : null);

    public static void Localized(this Utf8JsonWriter writer, string name, LocalizedText text) => writer.Object(name, text, static (writer, text) =>
    {
        writer.Text("zh-CN", text.Chinese);
        writer.Text("en", text.English);
    });

    public static void OptionalProvenance(this Utf8JsonWriter writer, Provenance? provenance)
    {
        if (provenance is not null)
        {
            writer.Provenance(provenance);
        }
    }

    public static void Provenance(this Utf8JsonWriter writer, Provenance provenance) => writer.Object("provenance", provenance, static (writer, provenance) =>
    {
        writer.Code("kind", provenance.Kind);
        writer.WriteString("citation", provenance.Citation);
    });
}
