using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of a list.</summary>
internal sealed class ListForm<T>(Form<T> item) : Form<ImmutableArray<T>>
{
    public override FormKind Kind => FormKind.Array;

    public override ImmutableArray<Form> Parts => [item];

    public override bool TryRead(in JsonElement json, FormReader reader, out ImmutableArray<T> value) => ListForm.TryReadItems(json, reader, item, out value);

    public override void Check(FormReader places, ImmutableArray<T> value) => ListForm.CheckItems(places, value, item);

    public override void Write(FormWriter writer, ImmutableArray<T> value) => ListForm.WriteItems(writer, value, item);
}

/// <summary>The form of a list that makes up the whole of a definition.</summary>
internal sealed class WholeListForm<TWhole, T>(Form<T> item, Func<ImmutableArray<T>, TWhole> make, Func<TWhole, ImmutableArray<T>> items) : Form<TWhole>
{
    public override FormKind Kind => FormKind.Array;

    public override ImmutableArray<Form> Parts => [item];

    public override bool TryRead(in JsonElement json, FormReader reader, out TWhole value)
    {
        bool isRead = ListForm.TryReadItems(json, reader, item, out ImmutableArray<T> read);
        return reader.TryMake(json, read, make, out value) && isRead;
    }

    public override void Check(FormReader places, TWhole value) => ListForm.CheckItems(places, items(value), item);

    public override void Write(FormWriter writer, TWhole value) => ListForm.WriteItems(writer, items(value), item);
}

/// <summary>Reads and writes lists.</summary>
internal static class ListForm
{
    private static FindingWords DefaultList => $"The list is the default of its type, which is none; give an empty one.";

    /// <summary>The items that can be read; the others are noted as gaps, so that no place shifts.</summary>
    public static bool TryReadItems<T>(in JsonElement json, FormReader reader, Form<T> item, out ImmutableArray<T> items)
    {
        items = [];
        if (!reader.Is(json, JsonValueKind.Array))
        {
            return false;
        }

        ImmutableArray<T>.Builder read = ImmutableArray.CreateBuilder<T>(json.GetArrayLength());
        int index = 0;
        foreach (JsonElement element in json.EnumerateArray())
        {
            reader.Enter(index);
            T value = default!;
            bool isRead = reader.IsGiven(element) && item.TryRead(element, reader, out value);
            reader.Leave();
            if (isRead)
            {
                read.Add(value);
            }
            else
            {
                reader.Gaps.AddItem(reader.Pointer, index, CodeOf(element));
            }

            index++;
        }

        items = read.DrainToImmutable();
        return true;
    }

    public static void WriteItems<T>(FormWriter writer, ImmutableArray<T> items, Form<T> item)
    {
        if (items.IsDefault)
        {
            writer.Refuse(DefaultList);
            items = [];
        }

        writer.Json.WriteStartArray();
        foreach (T value in items)
        {
            if (value is not null)
            {
                writer.Write(item, value);
            }
            else
            {
                writer.Refuse($"An item is null.");
                writer.Json.WriteNullValue();
            }
        }

        writer.Json.WriteEndArray();
    }

    /// <summary>Reports a list that is the default, and items that are null or not as they must be.</summary>
    public static void CheckItems<T>(FormReader places, ImmutableArray<T> items, Form<T> item)
    {
        if (items.IsDefault)
        {
            places.Findings.Add(FindingRules.NullMember, places.Pointer, null, DefaultList);
            return;
        }

        for (int i = 0; i < items.Length; i++)
        {
            places.Enter(i);
            places.Check(items[i], item);
            places.Leave();
        }
    }

    private static string? CodeOf(in JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
}
