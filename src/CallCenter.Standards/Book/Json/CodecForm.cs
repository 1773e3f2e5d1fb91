using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>A codec that reads and writes by hand, as a form.</summary>
internal sealed class CodecForm<T>(Func<JsonMembers, T> read, Action<Utf8JsonWriter, T> write) : Form<T>
{
    public override FormKind Kind => FormKind.Object;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value) =>
        JsonMembers.Read(new JsonValue(json, reader.Pointer, new JsonReading(reader.Findings, reader.Unusable)), read, out value);

    public override void Write(FormWriter writer, T value)
    {
        writer.Json.WriteStartObject();
        write(writer.Json, value);
        writer.Json.WriteEndObject();
    }
}

/// <summary>A codec of a list, as a form.</summary>
internal sealed class CodecListForm<TCatalogue, T>(Func<JsonMembers, T> read, Action<Utf8JsonWriter, T> write, Func<System.Collections.Immutable.ImmutableArray<T>, TCatalogue> make, Func<TCatalogue, System.Collections.Immutable.ImmutableArray<T>> items) : Form<TCatalogue>
    where T : class
{
    public override FormKind Kind => FormKind.Array;

    public override bool TryRead(in JsonElement json, FormReader reader, out TCatalogue value)
    {
        value = make([]);
        if (!reader.Is(json, JsonValueKind.Array))
        {
            reader.Unusable.Add(null);
            return false;
        }

        value = make(JsonMembers.DefinitionsOf(new JsonValue(json, reader.Pointer, new JsonReading(reader.Findings, reader.Unusable)), read));
        return true;
    }

    public override void Write(FormWriter writer, TCatalogue value)
    {
        writer.Json.WriteStartArray();
        foreach (T item in items(value))
        {
            writer.Json.WriteStartObject();
            write(writer.Json, item);
            writer.Json.WriteEndObject();
        }

        writer.Json.WriteEndArray();
    }
}

/// <summary>Lets codecs that read and write by hand use forms.</summary>
internal static class CodecForms
{
    public static bool Read<T>(this Form<T> form, JsonValue value, out T result) =>
        form.TryRead(value.Element, new FormReader(value.Reading.Findings, value.Pointer), out result);

    /// <summary>Reads a value of which everything has to be there.</summary>
    public static bool ReadWhole<T>(this Form<T> form, JsonValue value, out T result)
    {
        var reader = new FormReader(value.Reading.Findings, value.Pointer);
        return form.TryRead(value.Element, reader, out result) && reader.Gaps.IsNone;
    }

    public static void Write<T>(this Form<T> form, Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        form.Write(new FormWriter(writer), value);
    }
}
