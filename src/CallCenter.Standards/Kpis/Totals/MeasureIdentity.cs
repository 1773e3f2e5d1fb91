using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Kpis;

/// <summary>The field that a measure sums.</summary>
internal sealed record SummedField(string Name, FieldType Type, Dimension Dimension, int Scale);

/// <summary>The values of a field that count; equal values have equal texts, however the tests were written.</summary>
internal sealed record TestedField(string Name, FieldType Type, int Scale, string Tests);

/// <summary>
/// What a total is of, whatever it is called: the record, the field that is summed, and the values of fields for which a record counts. Totals of equal identity add up, wherever they were made.
/// </summary>
internal sealed class MeasureIdentity : IEquatable<MeasureIdentity>, IComparable<MeasureIdentity>
{
    /// <param name="record">The kind of record.</param>
    /// <param name="field">The field that is summed, or null for a count.</param>
    /// <param name="where">The tested fields, in any order, each once.</param>
    public MeasureIdentity(string record, SummedField? field, IReadOnlyList<TestedField> where)
    {
        Record = record;
        Field = field;
        Where = where.Count > 1 ? [.. where.OrderBy(test => test.Name, StringComparer.Ordinal)] : [.. where];
        Text = Write();
    }

    public string Record { get; }

    public SummedField? Field { get; }

    public ImmutableArray<TestedField> Where { get; }

    /// <summary>All of it in one text: equal for equal identities alone.</summary>
    public string Text { get; }

    public Dimension Dimension => Field?.Dimension ?? Dimension.Count;

    /// <summary>What the total is divided by to be in its unit: ticks in a second, or the number's scale.</summary>
    public BigInteger Divisor => Field is null ? BigInteger.One : DivisorOf(Field.Type, Field.Scale);

    /// <summary>What a sum of a field is divided by to be in its unit.</summary>
    public static BigInteger DivisorOf(FieldType type, int scale) => type == FieldType.Duration ? NodaTime.NodaConstants.TicksPerSecond : (BigInteger)Ordinal.PowerOfTen(scale);

    /// <summary>The identity of the number of all records of a kind.</summary>
    public static MeasureIdentity Everything(string record) => new(record, null, []);

    public bool Equals(MeasureIdentity? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as MeasureIdentity);

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public int CompareTo(MeasureIdentity? other) => string.CompareOrdinal(Text, other?.Text);

    /// <summary>For people: <c>sum of wait over contact where outcome is "answered"</c>.</summary>
    public override string ToString()
    {
        string what = Field is null ? "count" : $"sum of {Field.Name}";
        return Where.IsEmpty ? $"{what} over {Record}" : $"{what} over {Record} where {string.Join(" and ", Where.Select(test => $"{test.Name} is {test.Tests}"))}";
    }

    /// <summary>A line a part; no part holds a line feed.</summary>
    private string Write()
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        text.AppendLiteral(Record);
        if (Field is { } field)
        {
            text.AppendLiteral("\nsum ");
            text.AppendLiteral(field.Name);
            text.AppendLiteral(" ");
            text.AppendLiteral(TypeOf(field.Type, field.Scale));
            text.AppendLiteral(" ");
            text.AppendLiteral(EnumCodes<Dimension>.CodeOf(field.Dimension));
        }

        foreach (TestedField test in Where)
        {
            text.AppendLiteral("\n");
            text.AppendLiteral(test.Name);
            text.AppendLiteral(" ");
            text.AppendLiteral(TypeOf(test.Type, test.Scale));
            text.AppendLiteral(" ");
            text.AppendLiteral(test.Tests);
        }

        return text.ToStringAndClear();
    }

    private static string TypeOf(FieldType type, int scale) => scale == 0 ? EnumCodes<FieldType>.CodeOf(type) : $"{EnumCodes<FieldType>.CodeOf(type)}({(char)('0' + scale)})";
}
