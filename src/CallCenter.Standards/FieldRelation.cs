using System.Globalization;

namespace CallCenter.Standards;

/// <summary>What makes a true-or-false field of two others of a record: whether the one compares with the other, moved by an amount, as asked.</summary>
/// <param name="Left">The field that is compared.</param>
/// <param name="Sign">How: <c>&lt;</c>, <c>&lt;=</c>, <c>=</c>, <c>!=</c>, <c>&gt;=</c> or <c>&gt;</c>.</param>
/// <param name="Right">The field that it is compared with.</param>
/// <param name="Plus">What is added to the other: an ordinal of its type, ticks for times; 0 for texts.</param>
/// <param name="Type">The type of both.</param>
/// <param name="Scale">The decimals of both, which <paramref name="Plus"/> is in units of; 0 for all but numbers.</param>
internal sealed record FieldRelation(string Left, string Sign, string Right, long Plus, FieldType Type, int Scale)
{
    private static readonly string[] Signs = ["<", "<=", "=", "!=", ">=", ">"];

    /// <summary>Whether equality is asked for, which FEEL tells of missing values too.</summary>
    public bool IsOfEquality => Sign is "=" or "!=";

    /// <summary>The relation that a text tells, as <see cref="ToString"/> writes it; null where it tells none.</summary>
    public static FieldRelation? Parse(string text)
    {
        string[] parts = text.Split(' ');
        FieldRelation? read = parts.Length == 7 && KebabCode.IsValid(parts[0]) && Array.IndexOf(Signs, parts[1]) >= 0 && KebabCode.IsValid(parts[2])
            && long.TryParse(parts[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long plus)
            && EnumCodes<FieldType>.TryParse(parts[5], out FieldType type)
            && int.TryParse(parts[6], NumberStyles.None, CultureInfo.InvariantCulture, out int scale)
            ? new FieldRelation(parts[0], parts[1], parts[2], plus, type, scale)
            : null;
        return read?.ToString() == text ? read : null;
    }

    /// <summary>What fields compare, by their names; of those that compare.</summary>
    public static IReadOnlyDictionary<string, FieldRelation> ByName(IEnumerable<FieldDefinition> fields) =>
        fields.Where(static field => field.Relation is not null).DistinctBy(static field => field.Name).ToDictionary(static field => field.Name, static field => field.Relation!, StringComparer.Ordinal);

    /// <summary>1 where the values compare so, 0 where they do not, and <see cref="Ordinal.Missing"/> where that is not known.</summary>
    public long Of(long left, long right) => left == Ordinal.Missing || right == Ordinal.Missing
        ? OfMissing(left == right)
        : Holds(((Int128)left).CompareTo((Int128)right + Plus));

    /// <summary>The same of texts, in the order of their code units.</summary>
    public long Of(string? left, string? right) => left is null || right is null ? OfMissing(left == right) : Holds(string.CompareOrdinal(left, right));

    /// <summary>The relation as one text: the amount as an ordinal, the type and the decimals that it is of.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Left} {Sign} {Right} + {Plus} {EnumCodes<FieldType>.CodeOf(Type)} {Scale}");

    /// <summary>What fields compare, for hashes of what asks them: a comparison that says something else makes other content. Empty where none compares.</summary>
    public static IEnumerable<string> ContentOf(IEnumerable<FieldDefinition> asked) =>
        asked.Where(static field => field.Relation is not null || field.Distance is not null)
            .Select(static field => field.Distance is { } distance ? distance.ToString() : $"{field.Name} {field.Relation}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>A missing value equals a missing one and no other; which of two is less is not known where one is missing.</summary>
    private long OfMissing(bool areBoth) => !IsOfEquality ? Ordinal.Missing : Ordinal.Of(areBoth == (Sign == "="));

    private long Holds(int order) => Ordinal.Of(Sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        "=" => order == 0,
        "!=" => order != 0,
        ">=" => order >= 0,
        _ => order > 0,
    });
}
