using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>The form of numbers, read without rounding.</summary>
/// <param name="from">The value of a decimal.</param>
/// <param name="to">The decimal of a value.</param>
/// <param name="range">The decimals that have a value; all where null.</param>
/// <param name="needed">What is needed where a decimal has no value, one sentence.</param>
/// <param name="rule">What a decimal without a value is told as; null for a value of a wrong form.</param>
internal sealed class NumberForm<T>(Func<decimal, T> from, Func<T, decimal> to, NumberRange? range = null, FindingWords? needed = null, FindingRule? rule = null) : Form<T>
    where T : struct
{
    public override FormKind Kind => FormKind.Number;

    public override NumberRange? Range => range;

    /// <summary>A number whose bounds have a rule of their own is told by that, 0 too.</summary>
    public override bool HasDefault => rule is not null || base.HasDefault;

    public override bool TryRead(in JsonElement json, FormReader reader, out T value)
    {
        value = default;
        if (!reader.Is(json, JsonValueKind.Number))
        {
            return false;
        }

        if (!ExactDecimal.TryParse(json.GetRawText(), out decimal number))
        {
            return reader.Fail(json, FindingRules.BadFormat, $"The number has more digits than can be kept, 28 or so.");
        }

        if (range?.Holds(number) == false)
        {
            return reader.Fail(json, rule is not null && decimal.IsInteger(number) ? rule : FindingRules.BadFormat, needed!);
        }

        value = from(number);
        return true;
    }

    public override void Write(FormWriter writer, T value) => writer.Number(to(value));
}
