using System.Globalization;
using System.Text;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Writes the values that pass tests of one field, so that equal sets have equal texts, in every culture and whatever values a coded field has besides: intervals of ordinals
/// (ticks, scaled numbers, days), or of texts in quotes; <c>null</c> where a missing value passes, <c>present</c> where every other does.
/// </summary>
internal static class CanonicalTests
{
    private const string Missing = "null";
    private const string Present = "present";

    /// <summary>The values that pass all tests, each on the same field, or null where every record passes.</summary>
    public static string? Of(IReadOnlyList<UnaryTests> tests)
    {
        FieldDefinition field = tests[0].Field;
        bool matchesMissing = !field.IsRequired && tests.All(test => test.MatchesMissing);
        string values = string.Join(", ", field.Type == FieldType.Text
            ? Texts(tests.Select(test => test.Texts).Aggregate((one, another) => one.Intersect(another)))
            : Ordinals(tests.Select(test => test.Ordinals).Aggregate((one, another) => one.Intersect(another)), field));
        bool matchesAll = values == Present;
        return (matchesMissing, matchesAll) switch
        {
            (true, true) => null,
            (false, true) when field.IsRequired => null,
            (true, _) when values.Length == 0 => Missing,
            (true, _) => $"{Missing}, {values}",
            _ => values.Length == 0 ? "nothing" : values,
        };
    }

    /// <summary>Whether tests pass for a missing value and for no other.</summary>
    public static bool IsMissing(UnaryTests test) =>
        !test.Field.IsRequired && test.MatchesMissing && (test.Field.Type == FieldType.Text ? test.Texts.IsEmpty : test.Ordinals.IsEmpty);

    /// <summary>Whether tests pass for every value but a missing one.</summary>
    public static bool IsPresent(UnaryTests test) =>
        !test.Field.IsRequired && !test.MatchesMissing && (test.Field.Type == FieldType.Text ? IsAll(test.Texts) : IsAll(test.Ordinals, test.Field));

    private static bool IsAll(IntervalSet<long, OrdinalOrder> set, FieldDefinition field) => OrdinalLiterals.Domain(field).Intersect(set.Complement()).IsEmpty;

    private static bool IsAll(IntervalSet<string?, TextOrder> set) => set.Complement().IsEmpty;

    private static IEnumerable<string> Ordinals(IntervalSet<long, OrdinalOrder> set, FieldDefinition field) => IsAll(set, field)
        ? [Present]
        : set.Intervals().Select(interval => interval.High == interval.Low + 1
            ? Number(interval.Low)
            : $"[{(interval.Low == Ordinal.Least ? "" : Number(interval.Low))}..{(interval.High == OrdinalOrder.Top ? "" : Number(interval.High))})");

    private static IEnumerable<string> Texts(IntervalSet<string?, TextOrder> set) => IsAll(set)
        ? [Present]
        : set.Intervals().Select(interval => interval.High == TextOrder.After(interval.Low!)
            ? Quoted(interval.Low!)
            : $"[{(interval.Low!.Length == 0 ? "" : Quoted(interval.Low))}..{(interval.High is { } high ? Quoted(high) : "")})");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Printable ASCII but quotes and backslashes stands for itself; all else is escaped by code unit, so that halves of characters survive too.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append('"').ToString();
    }
}
