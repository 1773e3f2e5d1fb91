using System.Text.Json;
using NodaTime;

namespace CallCenter.Standards.Forms;

/// <summary>The forms of bounds in a unit: <c>"80 %"</c> for percent, held as the ratio; <c>"PT20S"</c> for time, held in seconds; a number for every other.</summary>
internal static class Bound
{
    private const decimal TicksPerSecond = NodaConstants.TicksPerSecond;

    public static Form<decimal> Percent { get; } = new BoundForm(As.Percentage, TryPercent, HasPercent, static ratio => Percentage.FromRatio(ratio).ToString(), static () => $"The unit is percent; write the bound as '80 %', of at most 28 digits or so.");

    public static Form<decimal> Time { get; } = new BoundForm(As.Time, TryTime, HasTime, static seconds => IsoDuration.Format((long)(seconds * TicksPerSecond)), static () => $"The unit is time; write the bound as 'PT20S', exact to 100 ns.");

    public static Form<decimal> Number { get; } = new BoundForm(As.Number, null, null, null, static () => $"The unit is a number; write the bound as one.");

    /// <summary>Any of them, where the unit cannot be read.</summary>
    public static Form<decimal> Any { get; } = new AnyBoundForm();

    /// <summary>Whether a ratio can be written as a percentage with every digit.</summary>
    public static bool HasPercent(decimal ratio) => Math.Abs(ratio) <= decimal.MaxValue / 100;

    /// <summary>Whether seconds can be written as a time with every digit.</summary>
    public static bool HasTime(decimal seconds) => Math.Abs(seconds) <= Ordinal.Greatest / TicksPerSecond && decimal.IsInteger(seconds * TicksPerSecond);

    private static bool TryPercent(string text, out decimal ratio)
    {
        bool isRead = Percentage.TryParse(text, out Percentage percentage);
        ratio = percentage.Ratio;
        return isRead && ExactDecimal.HasDigitsOf(percentage.Ratio, text.AsSpan().Trim().TrimEnd('%'));
    }

    private static bool TryTime(string text, out decimal seconds)
    {
        bool isRead = IsoTime.TryParse(text, out Duration time);
        seconds = time.BclCompatibleTicks / TicksPerSecond;
        return isRead;
    }

    private sealed class BoundForm(Form like, TextReading<decimal>? read, Func<decimal, bool>? canWrite, Func<decimal, string>? write, Func<FindingWords> needed) : Form<decimal>
    {
        public override FormKind Kind => read is null ? FormKind.Number : FormKind.Text;

        public override string? Pattern => like.Pattern;

        public override Form Bare => like;

        public override bool TryRead(in JsonElement json, FormReader reader, out decimal value)
        {
            value = 0;
            bool isKind = json.ValueKind == (read is null ? JsonValueKind.Number : JsonValueKind.String);
            return isKind && read is null
                ? As.Number.TryRead(json, reader, out value)
                : (isKind && read!(json.GetString()!, out value)) || reader.Fail(json, FindingRules.TargetUnit, needed());
        }

        public override void Write(FormWriter writer, decimal value)
        {
            if (write is not null && canWrite!(value))
            {
                writer.Json.WriteStringValue(write(value));
                return;
            }

            if (write is not null)
            {
                writer.Refuse($"The bound has more digits than can be written in its unit.");
            }

            writer.Number(value);
        }
    }

    private sealed class AnyBoundForm : Form<decimal>
    {
        public override FormKind Kind => FormKind.Any;

        public override System.Collections.Immutable.ImmutableArray<Form> Parts => [Percent, Time, Number];

        public override bool TryRead(in JsonElement json, FormReader reader, out decimal value)
        {
            value = 0;
            return true;
        }

        public override void Write(FormWriter writer, decimal value) => writer.Number(value);
    }
}
