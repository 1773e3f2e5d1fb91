using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of true and false.</summary>
internal sealed class FlagForm : Form<bool>
{
    public override FormKind Kind => FormKind.Boolean;

    public override bool TryRead(in JsonElement json, FormReader reader, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return value || reader.Is(json, JsonValueKind.False);
    }

    public override void Write(FormWriter writer, bool value) => writer.Json.WriteBooleanValue(value);
}
