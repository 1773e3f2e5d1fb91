using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of doubles, which are written so that they read back the same to the bit.</summary>
internal sealed class RealForm : Form<double>
{
    public override FormKind Kind => FormKind.Number;

    public override bool TryRead(in JsonElement json, FormReader reader, out double value)
    {
        value = 0;
        return reader.Is(json, JsonValueKind.Number) && ((json.TryGetDouble(out value) && double.IsFinite(value)) || reader.Fail(json, FindingRules.BadFormat, $"The number is beyond the range of doubles."));
    }

    public override void Write(FormWriter writer, double value) => writer.Json.WriteNumberValue(value);
}
