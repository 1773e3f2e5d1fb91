using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of what happened, in order.</summary>
internal sealed class HistoryForm<T>(Form<T> item) : Form<History<T>>
{
    public override FormKind Kind => FormKind.Array;

    public override ImmutableArray<Form> Parts => [item];

    public override bool TryRead(in JsonElement json, FormReader reader, out History<T> value)
    {
        bool isRead = ListForm.TryReadItems(json, reader, item, out ImmutableArray<T> items);
        value = History.Of(items.AsSpan());
        return isRead;
    }

    public override void Check(FormReader places, History<T> value) => ListForm.CheckItems(places, [.. value], item);

    public override void Write(FormWriter writer, History<T> value) => ListForm.WriteItems(writer, [.. value], item);
}
