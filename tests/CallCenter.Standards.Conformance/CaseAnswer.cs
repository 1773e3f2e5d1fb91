using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>What the library refuses to answer, and why.</summary>
internal sealed record CaseRefusal(string Reason);

/// <summary>An answer: a text, a number, a truth, several of them in order, or by name. Held against what a case expects; a case may expect some members only.</summary>
internal static class CaseAnswer
{
    /// <summary>What an answer is where something impossible was refused.</summary>
    public const string Error = "error";

    /// <summary>Doubles of different formulas agree to so many parts of one.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Refused where an argument or a definition is wrong.</summary>
    public static object Refused(Action action)
    {
        try
        {
            action();
            return "accepted";
        }
        catch (ArgumentException)
        {
            return Error;
        }
    }

    public static bool Agree(JsonElement expected, object got, double tolerance) => expected.ValueKind switch
    {
        not JsonValueKind.Object when got is Dictionary<string, object> members => members.TryGetValue("score", out object? score) && Agree(expected, score, tolerance),
        JsonValueKind.Null => got is null,
        JsonValueKind.String when got is null => expected.GetString() is "undefined" or "NaN" or "nan" or "null" or "not defined",
        JsonValueKind.String when got is CaseRefusal => expected.GetString() == Error,
        JsonValueKind.Number => got is IConvertible and not (string or bool) && IsNear(expected.GetDouble(), Convert.ToDouble(got, CultureInfo.InvariantCulture), tolerance),
        JsonValueKind.True or JsonValueKind.False => got is bool truth && truth == expected.GetBoolean(),
        JsonValueKind.String => got is string text ? text == expected.GetString() : IsAbove(expected.GetString()!, got),
        JsonValueKind.Array => got is object[] items && items.Length == expected.GetArrayLength() && expected.EnumerateArray().Zip(items).All(pair => Agree(pair.First, pair.Second, tolerance)),
        JsonValueKind.Object => got is Dictionary<string, object> members
            && expected.EnumerateObject().All(member => members.TryGetValue(member.Name, out object? item) && Agree(member.Value, item, tolerance)),
        _ => false,
    };

    public static string Spell(object got) => got switch
    {
        Dictionary<string, object> members => "{" + string.Join(", ", members.Select(member => $"{member.Key}: {Spell(member.Value)}")) + "}",
        null => "null",
        CaseRefusal refusal => $"{Error}: {refusal.Reason}",
        object[] items => "[" + string.Join(", ", items.Select(Spell)) + "]",
        _ => Convert.ToString(got, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A bound in words, such as <c>residual must be materially &gt; 1 (…)</c>: the number after the sign is exceeded.</summary>
    private static bool IsAbove(string words, object got)
    {
        int sign = words.IndexOf('>', StringComparison.Ordinal);
        string number = sign < 0 ? "" : words[(sign + 1)..].Trim().Split(' ')[0];
        return got is decimal value && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal bound) && value > bound;
    }

    private static bool IsNear(double expected, double got, double tolerance) => Math.Abs(expected - got) <= Math.Max(tolerance, Rounding * Math.Max(1, Math.Abs(expected)));
}
