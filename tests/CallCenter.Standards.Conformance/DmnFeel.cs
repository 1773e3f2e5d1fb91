using CallCenter.Standards.Dmn;
using NodaTime;

namespace CallCenter.Standards.Conformance;

/// <summary>Values of test files as values of FEEL, and whether an answer is the expected one.</summary>
public static class DmnFeel
{
    /// <summary>What numbers may differ by, as in the kit's own runner: its expectations have 15 digits at most.</summary>
    private const decimal Tolerance = 0.00000001m;

    private static readonly FeelMoment Moment = new(default(Instant), DateTimeZone.Utc);

    /// <summary>The value.</summary>
    public static FeelValue Of(DmnValue? value) => value switch
    {
        null => FeelValue.Null,
        DmnList list => new FeelList([.. list.Items.Select(Of)]),
        DmnStructure structure => new FeelContext([.. structure.Components.Select(part => new KeyValuePair<string, FeelValue>(part.Key, Of(part.Value)))]),
        DmnSingle { Type: "string" } single => FeelValue.Of(single.Text),
        DmnSingle { Type: "boolean" } single => FeelValue.Of(single.Text.Trim() is "true" or "1"),
        DmnSingle single => Literal(single),
        _ => throw new FormatException("A value is of no known form."),
    };

    /// <summary>Whether an answer is the expected value: numbers within the tolerance, contexts in any order.</summary>
    public static bool Agree(FeelValue expected, FeelValue got) => (expected, got) switch
    {
        (FeelNumber a, FeelNumber b) => Near(a.Value, b.Value),
        (FeelList a, FeelList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Agree(pair.First, pair.Second)),
        (FeelContext a, FeelContext b) => a.Entries.Length == b.Entries.Length && a.Entries.All(entry => b.Find(entry.Key) is { } other && Agree(entry.Value, other)),
        _ => expected.ToString() == got.ToString() || expected.Equals(got),
    };

    private static bool Near(Decimal34 expected, Decimal34 got) =>
        Decimal34.Subtract(expected, got) is { } difference && (difference.Absolute() <= Decimal34.Of(Tolerance) || Decimal34.Divide(difference, expected)?.Absolute() <= Decimal34.Of(Tolerance));

    private static FeelValue Literal(DmnSingle single)
    {
        string text = single.Text.Trim();
        string literal = single.Type is "date" or "time" or "dateTime" or "duration" or "dayTimeDuration" or "yearMonthDuration" ? $"@\"{text}\"" : text;
        return FeelExpression.Parse(literal).Evaluate(new FeelContext([]), Moment).Value;
    }
}
