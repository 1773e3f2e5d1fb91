using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>The form of group keys: a list of texts, null for a missing value.</summary>
internal sealed class GroupForm : Form<GroupKey>
{
    public override FormKind Kind => FormKind.Array;

    public override ImmutableArray<Form> Parts => [As.AnyText];

    public override bool TryRead(in JsonElement json, FormReader reader, out GroupKey value)
    {
        value = default;
        if (!reader.Is(json, JsonValueKind.Array))
        {
            return false;
        }

        var values = new List<string?>();
        foreach (JsonElement item in json.EnumerateArray())
        {
            reader.Enter(values.Count);
            string? text = null;
            bool isRead = item.ValueKind == JsonValueKind.Null || As.AnyText.TryRead(item, reader, out text);
            reader.Leave();
            if (!isRead)
            {
                return false;
            }

            values.Add(text);
        }

        value = GroupKey.Of([.. values]);
        return true;
    }

    public override void Write(FormWriter writer, GroupKey value)
    {
        writer.Json.WriteStartArray();
        foreach (string? text in value.Values)
        {
            writer.Json.WriteStringValue(text);
        }

        writer.Json.WriteEndArray();
    }
}
