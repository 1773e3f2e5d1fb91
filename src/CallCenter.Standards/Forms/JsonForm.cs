using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallCenter.Standards.Forms;

/// <summary>The form of a host's own type: what its serializer says.</summary>
internal sealed class JsonForm<T>(JsonTypeInfo<T> type) : Form<T>
{
    public override FormKind Kind => FormKind.Any;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value)
    {
        value = default!;
        try
        {
            value = json.Deserialize(type)!;
            return true;
        }
        catch (JsonException fault)
        {
            return reader.Fail(json, FindingRules.BadFormat, FindingWords.InEnglish(fault.Message));
        }
    }

    public override void Write(FormWriter writer, T value) => JsonSerializer.Serialize(writer.Json, value, type);
}
