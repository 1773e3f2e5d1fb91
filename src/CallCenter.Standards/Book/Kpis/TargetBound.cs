using System.Text.Json;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>A target's bound: <c>"80 %"</c> for percent, <c>"PT20S"</c> for time, a number for every other unit.</summary>
internal static class TargetBound
{
    private const decimal TicksPerSecond = NodaConstants.TicksPerSecond;

    /// <summary>The bound in the KPI's unit: the ratio for percent, seconds for time.</summary>
    public static bool Read(JsonValue value, KpiUnit? unit, out decimal bound)
    {
        bound = 0;
        string? text = value.Element.ValueKind == JsonValueKind.String ? value.Element.GetString()! : null;
        return unit switch
        {
            null => false,
            KpiUnit.Percent => TryPercent(text, out bound) || Fail(value, "percent", "as '80 %', of at most 28 digits or so"),
            KpiUnit.Time => TryTime(text, out bound) || Fail(value, "time", "as 'PT20S', exact to 100 ns"),
            { } other => value.Element.ValueKind == JsonValueKind.Number ? JsonScalars.Number(value, out bound) : Fail(value, EnumCodes<KpiUnit>.CodeOf(other), "as a number"),
        };
    }

    public static void Write(Utf8JsonWriter writer, string name, decimal? bound, KpiUnit unit)
    {
        switch (unit)
        {
            case var _ when bound is null:
                break;
            case KpiUnit.Percent:
                writer.WriteString(name, Percentage.FromRatio(bound.Value).ToString());
                break;
            case KpiUnit.Time:
                writer.WriteString(name, DurationText.Format((long)(bound.Value * TicksPerSecond)));
                break;
            default:
                writer.WriteNumber(name, bound.Value);
                break;
        }
    }

    /// <summary>Whether <see cref="Write"/> keeps every digit of the bound.</summary>
    public static bool CanWrite(decimal bound, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Math.Abs(bound) <= decimal.MaxValue / 100,
        KpiUnit.Time => Math.Abs(bound) <= Ordinal.Greatest / TicksPerSecond && decimal.IsInteger(bound * TicksPerSecond),
        _ => true,
    };

    private static bool TryPercent(string? text, out decimal ratio)
    {
        bool isRead = Percentage.TryParse(text, out Percentage percentage);
        ratio = percentage.Ratio;
        return isRead && ExactDecimal.HasDigitsOf(percentage.Ratio, text.AsSpan().Trim().TrimEnd('%'));
    }

    private static bool TryTime(string? text, out decimal seconds)
    {
        bool isRead = IsoTime.TryParse(text ?? "", out Duration time);
        seconds = time.BclCompatibleTicks / TicksPerSecond;
        return isRead;
    }

    private static bool Fail(JsonValue value, string unit, string form) =>
        value.Fail(FindingRules.TargetUnit, $"The unit is {unit}; write the bound {form}.");
}
