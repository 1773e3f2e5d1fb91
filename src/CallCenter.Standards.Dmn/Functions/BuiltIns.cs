using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// FEEL's library (DMN 1.5, 10.3.4). A form is written as its signature: <c>name(parameter: type, …): result</c>; after a parameter's type, <c>?</c> for one that may be left out,
/// <c>!</c> for one that may be null, <c>*</c> for the last that may be given many times.
/// </summary>
internal static class BuiltIns
{
    private const string Point = "number|string|date|time|date and time|days and time duration|years and months duration";

    private static readonly FrozenDictionary<string, int> Kinds = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["any"] = BuiltInParameter.AnyKind,
        ["boolean"] = Bit(FeelKind.Boolean),
        ["number"] = Bit(FeelKind.Number),
        ["string"] = Bit(FeelKind.Text),
        ["date"] = Bit(FeelKind.Date),
        ["time"] = Bit(FeelKind.Time),
        ["date and time"] = Bit(FeelKind.DateTime),
        ["days and time duration"] = Bit(FeelKind.DaysDuration),
        ["years and months duration"] = Bit(FeelKind.MonthsDuration),
        ["list"] = Bit(FeelKind.List),
        ["context"] = Bit(FeelKind.Context),
        ["range"] = Bit(FeelKind.Range),
        ["function"] = Bit(FeelKind.Function),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, BuiltIn> ByName = Build();

    public static KnownNames Names { get; } = new(ByName.Keys);

    public static BuiltIn? Find(string name) => ByName.GetValueOrDefault(name);

    private static FrozenDictionary<string, BuiltIn> Build()
    {
        IEnumerable<(string Signature, BuiltInBody Body)> all =
        [
            .. ConversionFunctions.All, .. TextFunctions.All, .. ListFunctions.All, .. StatisticFunctions.All, .. NumberFunctions.All,
            .. TemporalFunctions.All, .. RangeFunctions.All, .. ContextFunctions.All,
        ];
        return all.Select(Read).GroupBy(one => one.Name, one => one.Form, StringComparer.Ordinal)
            .ToFrozenDictionary(forms => forms.Key, forms => new BuiltIn(forms.Key, [.. forms]), StringComparer.Ordinal);
    }

    private static (string Name, BuiltInForm Form) Read((string Signature, BuiltInBody Body) one)
    {
        int open = one.Signature.IndexOf('(', StringComparison.Ordinal);
        int close = one.Signature.LastIndexOf(')');
        string inside = one.Signature[(open + 1)..close];
        ImmutableArray<BuiltInParameter> parameters = [.. inside.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Parameter)];
        return (one.Signature[..open], new BuiltInForm(parameters, Result(one.Signature[(close + 1)..].TrimStart(':', ' ')), one.Body));
    }

    /// <summary>What a form gives: kinds, or a list of them.</summary>
    private static ValueShape Result(string type) => type.StartsWith("list<", StringComparison.Ordinal) ? ValueShape.ListOf(Result(type[5..^1])) : ValueShape.Of(new KindSet(KindsOf(type) & KindSet.All.Bits));

    private static int KindsOf(string type) => type.Split('|').Aggregate(0, (sum, kind) => sum | Kinds[kind]);

    private static BuiltInParameter Parameter(string text)
    {
        string[] parts = text.Split(": ");
        string type = parts[1].TrimEnd('?', '!', '*').Replace("point", Point, StringComparison.Ordinal);
        int kinds = KindsOf(type);
        string marks = parts[1][parts[1].TrimEnd('?', '!', '*').Length..];
        return new BuiltInParameter(parts[0], kinds, marks.Contains('!', StringComparison.Ordinal), marks.Contains('?', StringComparison.Ordinal), marks.Contains('*', StringComparison.Ordinal));
    }

    private static int Bit(FeelKind kind) => 1 << (int)kind;
}
