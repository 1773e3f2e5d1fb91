using System.Globalization;
using CallCenter.Standards.Decisions;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>One field of each type, and whether a value passes tests on it; values are read by NodaTime and .NET, not by the library.</summary>
internal static class TestedFields
{
    public static readonly FieldDefinition Channel = new("channel", FieldType.Text, isRequired: false);
    public static readonly FieldDefinition Outcome = new("outcome", FieldType.Text, isRequired: true, values: ["answered", "abandoned", "self-served"]);
    public static readonly FieldDefinition Transfers = new("transfers", FieldType.Number, isRequired: false, Dimension.Count);
    public static readonly FieldDefinition Rating = new("rating", FieldType.Number, isRequired: false, Dimension.Score, scale: 1);
    public static readonly FieldDefinition Share = new("share", FieldType.Number, isRequired: false, Dimension.Ratio, scale: 3);
    public static readonly FieldDefinition Queued = new("queued", FieldType.Boolean, isRequired: false);
    public static readonly FieldDefinition Wait = new("wait", FieldType.Duration, isRequired: true, Dimension.Time);
    public static readonly FieldDefinition Tenure = new("tenure", FieldType.Months, isRequired: false);
    public static readonly FieldDefinition Born = new("born", FieldType.Date, isRequired: false);
    public static readonly FieldDefinition CallBackAt = new("call-back-at", FieldType.Time, isRequired: false);
    public static readonly FieldDefinition Due = new("due", FieldType.DateTime, isRequired: false);
    public static readonly FieldDefinition Arrival = new("arrival", FieldType.Instant, isRequired: false);

    public static readonly FieldDefinition[] All = [Channel, Outcome, Transfers, Rating, Share, Queued, Wait, Tenure, Born, CallBackAt, Due, Arrival];

    public static FieldDefinition Named(string name) => All.Single(field => field.Name == name);

    public static bool Passes(this FieldDefinition field, string? value, string tests)
    {
        var parsed = UnaryTests.Parse(tests, field);
        return field.Type == FieldType.Text ? parsed.Contains(value) : parsed.Contains(value is null ? Ordinal.Missing : OrdinalOf(field, value));
    }

    public static UnaryTestsError ErrorOf(this FieldDefinition field, string tests)
    {
        Assert.False(UnaryTests.TryParse(tests, field, out UnaryTests? parsed, out UnaryTestsError? error));
        Assert.Null(parsed);
        return error;
    }

    private static long OrdinalOf(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Number => Ordinal.Of(decimal.Parse(value, CultureInfo.InvariantCulture), field.Scale),
        FieldType.Boolean => Ordinal.Of(bool.Parse(value)),
        FieldType.Duration => value.StartsWith('-') ? -OrdinalOf(field, value[1..]) : Ordinal.Of(PeriodPattern.NormalizingIso.Parse(value).Value.ToDuration()),
        FieldType.Months => long.Parse(value, CultureInfo.InvariantCulture),
        FieldType.Date => Ordinal.Of(LocalDatePattern.Iso.Parse(value).Value),
        FieldType.Time => Ordinal.Of(LocalTimePattern.ExtendedIso.Parse(value).Value),
        FieldType.DateTime => Ordinal.Of(LocalDateTimePattern.ExtendedIso.Parse(value).Value),
        _ => Ordinal.Of(InstantPattern.ExtendedIso.Parse(value).Value),
    };
}
