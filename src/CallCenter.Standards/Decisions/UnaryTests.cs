using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// The unary tests of one field, as in a cell of a DMN decision table (S-FEEL): <c>-</c>, values, comparisons, ranges, lists and <c>not(…)</c>.
/// Compiled to a sorted set of disjoint intervals of the field's values. Immutable.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class UnaryTests : IEquatable<UnaryTests>
{
    private readonly IntervalSet<long, OrdinalOrder> ordinals;
    private readonly IntervalSet<string?, TextOrder> texts;
    private readonly OrdinalMatcher ordinalMatcher;
    private readonly TextMatcher textMatcher;

    private UnaryTests(string text, FieldDefinition field, bool isAny, IntervalSet<long, OrdinalOrder> ordinals, IntervalSet<string?, TextOrder> texts, bool matchesMissing)
    {
        this.ordinals = ordinals;
        this.texts = texts;
        Text = text;
        Field = field;
        IsAny = isAny;
        MatchesMissing = matchesMissing;
        IsEmpty = (field.HasOrdinals() ? ordinals.IsEmpty : texts.IsEmpty) && (field.IsRequired || !MatchesMissing);
        ordinalMatcher = new OrdinalMatcher(ordinals, MatchesMissing);
        textMatcher = new TextMatcher(texts);
    }

    /// <summary>The tests as written; of tests relative to a moment or another field, those of the distance from it.</summary>
    public string Text { get; }

    /// <summary>The field they test.</summary>
    public FieldDefinition Field { get; }

    /// <summary>How they were written, where that was relative to a moment or another field and they test the distance from it; null for all others.</summary>
    internal RelativeText? Relative { get; init; }

    /// <summary>Whether this is <c>-</c>, which holds for every value and for a missing one.</summary>
    public bool IsAny { get; }

    /// <summary>Whether no value of the field can pass, such as <c>[5..1]</c>, or <c>null</c> on a field that is never missing.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether a missing value passes: by FEEL's three-valued logic the tests are true for it, neither false nor unknown.</summary>
    public bool MatchesMissing { get; }

    /// <summary>
    /// The low ends of the matching ordinals, ascending and inside; a match of missing values is an interval from <see cref="Ordinal.Missing"/>.
    /// For a coded text the ordinals are indices into the field's values; empty for other texts.
    /// </summary>
    internal ReadOnlySpan<long> OrdinalLows => ordinalMatcher.Lows;

    /// <summary>The high ends that belong to <see cref="OrdinalLows"/>; outside.</summary>
    internal ReadOnlySpan<long> OrdinalHighs => ordinalMatcher.Highs;

    /// <summary>The matching ordinals of present values; empty for texts without a closed set of values.</summary>
    internal IntervalSet<long, OrdinalOrder> Ordinals => ordinals;

    /// <summary>The matching texts; empty for every other type.</summary>
    internal IntervalSet<string?, TextOrder> Texts => texts;

    /// <summary>Reads the tests of a field.</summary>
    /// <exception cref="UnaryTestsException">The text is not unary tests, or its literals do not fit the field.</exception>
    public static UnaryTests Parse(string text, FieldDefinition field) =>
        TryParse(text, field, out UnaryTests? tests, out UnaryTestsError? error) ? tests : throw new UnaryTestsException(error);

    /// <summary>Reads the tests of a field; false with the error where the text is not unary tests, or its literals do not fit the field.</summary>
    public static bool TryParse(string text, FieldDefinition field, [NotNullWhen(true)] out UnaryTests? tests, [NotNullWhen(false)] out UnaryTestsError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(field);
        tests = UnaryTestsParser.Parse(text, out error) is not { } test ? null
            : field.Type == FieldType.Text ? OfText(text, field, test, out error)
            : OfOrdinal(text, field, test, out error);
        return tests is not null;
    }

    /// <summary>The field and the tests as they were written.</summary>
    internal FieldCondition Written => Relative is { } relative ? new(relative.Field.Name, relative.Text) : new(Field.Name, Text);

    /// <summary>The same tests, which were written relative to something.</summary>
    internal UnaryTests From(RelativeText written) => new(Text, Field, IsAny, ordinals, texts, MatchesMissing) { Relative = written };

    /// <summary>The tests <c>-</c> of a field, which any value passes.</summary>
    internal static UnaryTests Any(FieldDefinition field) => Parse("-", field);

    /// <summary>Whether both are the same text for the same field.</summary>
    public bool Equals(UnaryTests? other) => other is not null && Text == other.Text && MatchesMissing == other.MatchesMissing && Field == other.Field;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnaryTests);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Field.Name);

    /// <summary>Whether the value of an ordinal passes; <see cref="Ordinal.Missing"/> stands for a missing value. Not for texts without a closed set of values.</summary>
    internal bool Contains(long ordinal) => ordinalMatcher.Contains(ordinal);

    /// <summary>Whether a text passes; null stands for a missing value. For text fields only.</summary>
    internal bool Contains(string? text) => text is null ? MatchesMissing : textMatcher.Contains(text);

    /// <summary>Whether a value passes that is written as a code: a text, or <c>true</c> and <c>false</c>; null stands for a missing value, and so does a text that is not among the field's values.</summary>
    internal bool PassesCode(string? code) => Field.Type == FieldType.Boolean ? Contains(code switch { "true" => 1, "false" => 0, _ => Ordinal.Missing })
        : !Field.HasOrdinals() ? Contains(code)
        : Contains(code is not null && Field.Values.IndexOf(code) is >= 0 and var index ? index : Ordinal.Missing);

    /// <summary>Whether some value, or a missing one, passes both these tests and others of the same field.</summary>
    internal bool Overlaps(UnaryTests other) =>
        (MatchesMissing && other.MatchesMissing && !Field.IsRequired)
        || (Field.HasOrdinals() ? ordinals.Meets(other.ordinals) : texts.Meets(other.texts));

    /// <summary>Whether all that passes others of the same field passes these.</summary>
    internal bool Covers(UnaryTests other) =>
        (MatchesMissing || !other.MatchesMissing || Field.IsRequired) && (Field.HasOrdinals() ? ordinals.Covers(other.ordinals) : texts.Covers(other.texts));

    /// <summary>The same tests, which a missing value passes too.</summary>
    internal UnaryTests OrMissing() => new($"{Text}, or null", Field, IsAny, ordinals, texts, matchesMissing: true);

    /// <summary>The same tests on a field that takes more values, or any: one that is not known here counts as a missing one.</summary>
    internal UnaryTests Over(FieldDefinition wider)
    {
        if (IsAny || Field.Values.SequenceEqual(wider.Values))
        {
            return IsAny ? Any(wider) : new UnaryTests(Text, wider, isAny: false, ordinals, texts, MatchesMissing);
        }

        return wider.HasOrdinals()
            ? new UnaryTests(Text, wider, isAny: false, OrdinalsOver(wider), IntervalSet<string?, TextOrder>.Empty, MatchesMissing)
            : new UnaryTests(Text, wider, isAny: false, IntervalSet<long, OrdinalOrder>.Empty, TextsOver(), MatchesMissing);
    }

    /// <summary>The tests as written.</summary>
    public override string ToString() => Text;

    private IntervalSet<long, OrdinalOrder> OrdinalsOver(FieldDefinition wider)
    {
        var passing = new List<IntervalSet<long, OrdinalOrder>> { IntervalSet<long, OrdinalOrder>.Empty };
        for (int i = 0; i < wider.Values.Length; i++)
        {
            if (PassesCode(wider.Values[i]))
            {
                passing.Add(IntervalSet<long, OrdinalOrder>.Of(i, i + 1));
            }
        }

        return IntervalSet<long, OrdinalOrder>.Union(passing);
    }

    private IntervalSet<string?, TextOrder> TextsOver()
    {
        IntervalSet<string?, TextOrder>[] apart =
        [
            IntervalSet<string?, TextOrder>.Empty,
            .. Field.Values.Where(value => PassesCode(value) != MatchesMissing).Select(static value => IntervalSet<string?, TextOrder>.Of(value, TextOrder.After(value))),
        ];
        var union = IntervalSet<string?, TextOrder>.Union(apart);
        return MatchesMissing ? union.Complement() : union;
    }

    private static UnaryTests? OfOrdinal(string text, FieldDefinition field, UnaryTest test, out UnaryTestsError? error) =>
        TestCompiler<long, OrdinalOrder>.Compile(test, new OrdinalLiterals(field), out error) is { } meaning
            ? new UnaryTests(text, field, test is AnyTest, meaning.Values.Intersect(OrdinalLiterals.Domain(field)), IntervalSet<string?, TextOrder>.Empty, meaning.Missing == Truth.True)
            : null;

    private static UnaryTests? OfText(string text, FieldDefinition field, UnaryTest test, out UnaryTestsError? error) =>
        TestCompiler<string?, TextOrder>.Compile(test, new TextLiterals(field), out error) is { } meaning
            ? new UnaryTests(text, field, test is AnyTest, IndicesOf(field, meaning.Values), meaning.Values, meaning.Missing == Truth.True)
            : null;

    private static IntervalSet<long, OrdinalOrder> IndicesOf(FieldDefinition field, IntervalSet<string?, TextOrder> texts)
    {
        var indices = new List<IntervalSet<long, OrdinalOrder>>();
        for (int i = 0; i < field.Values.Length; i++)
        {
            if (texts.Contains(field.Values[i]))
            {
                indices.Add(IntervalSet<long, OrdinalOrder>.Of(i, i + 1));
            }
        }

        return IntervalSet<long, OrdinalOrder>.Union(indices);
    }
}
