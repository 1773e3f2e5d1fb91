using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>The name and type of one field of a fact record: all that conditions and formulas are checked against.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FieldDefinition
{
    internal FieldDefinition(string name, FieldType type, bool isRequired, Dimension dimension = Dimension.Ratio, int scale = 0, ImmutableArray<string> values = default)
    {
        if (!KebabCode.IsValid(name))
        {
            throw new ArgumentException($"Field name '{name}' is not {KebabCode.Form}.", nameof(name));
        }

        Name = name;
        Type = type;
        IsRequired = isRequired;
        Dimension = dimension;
        Scale = scale;
        Values = values.IsDefault ? [] : values;
    }

    /// <summary>The field's name in conditions and formulas, kebab-case; of a distance that a condition relative to something tests, what is subtracted: <c>expected-by - now()</c>.</summary>
    public string Name { get; private init; }

    /// <summary>The field's type.</summary>
    public FieldType Type { get; }

    /// <summary>Whether every record has a value; otherwise a value may be missing.</summary>
    public bool IsRequired { get; }

    /// <summary>What sums of the field count in; <see cref="Dimension.Time"/> for durations, <see cref="Dimension.Ratio"/> where nothing else was declared.</summary>
    public Dimension Dimension { get; }

    /// <summary>The number of decimals of a number field, 0 to 9; 0 for every other type.</summary>
    public int Scale { get; }

    /// <summary>The closed set of values of a coded text field; empty where any text is allowed.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>The name that people know the field by, of a host's own field; null for the package's own, whose names are words of each language, and where a host gave none.</summary>
    public LocalizedText? Label { get; init; }

    /// <summary>The vocabulary of the package that the values are words of, such as <c>problem-type</c>; null where they are codes of a book or host, or no texts.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>How far values may be shown; <see cref="DataClass.Internal"/> where nothing else was declared.</summary>
    public DataClass Class { get; init => field = Given.Member(value); } = DataClass.Internal;

    /// <summary>How values are masked for readers who may not see them; null for wholly.</summary>
    public DataMask? Mask { get; init => field = value is { } mask ? Given.Member(mask) : null; }

    /// <summary>What the field is made of, where it compares two others; null for a field that records have themselves.</summary>
    internal FieldRelation? Relation { get; init; }

    /// <summary>What the field is, where it is the distance of another from something; null for a field that records have themselves.</summary>
    internal FieldDistance? Distance { get; private init; }

    /// <summary>The names that a book gives to the values of a field that it closes; null where no book has closed it.</summary>
    internal Func<string, LocalizedText?>? NameOfValue { get; init; }

    /// <summary>Whether sums of the field mean anything: numbers and durations.</summary>
    public bool IsSummable => Type is FieldType.Number or FieldType.Duration;

    /// <summary>Whether both definitions agree in every part.</summary>
    public bool Equals(FieldDefinition? other) => other is not null && IsAlike(other) && Label == other.Label && Vocabulary == other.Vocabulary && Class == other.Class && Mask == other.Mask;

    /// <summary>A text whose values are an enumeration's.</summary>
    internal static FieldDefinition Of<TEnum>(string name, bool isRequired)
        where TEnum : struct, Enum => new(name, FieldType.Text, isRequired, values: EnumCodes<TEnum>.All) { Vocabulary = EnumCodes<TEnum>.Vocabulary };

    /// <summary>The field that is a distance.</summary>
    internal static FieldDefinition Of(FieldDistance distance) =>
        new(distance.Field, distance.ValueType, isRequired: false, scale: distance.Type == FieldType.Number ? distance.Scale : 0) { Name = distance.Name, Distance = distance };

    /// <summary>Whether it is a text that any value is allowed in.</summary>
    internal bool IsOpenText => Type == FieldType.Text && Values.IsEmpty;

    /// <summary>The same field with a closed set of values.</summary>
    internal FieldDefinition Closed(ImmutableArray<string> values) => new(Name, Type, IsRequired, Dimension, Scale, values) { Label = Label, Vocabulary = Vocabulary, Class = Class, Mask = Mask, NameOfValue = NameOfValue };

    /// <summary>The same field under another name.</summary>
    internal FieldDefinition Renamed(string name) => new(name, Type, IsRequired, Dimension, Scale, Values) { Label = Label, Vocabulary = Vocabulary, Class = Class, Mask = Mask, NameOfValue = NameOfValue, Relation = Relation };

    /// <summary>Whether records that declare a field in one way can be asked for it as it is here: it is the same but for its name for people, or an open text there whose values are closed here.</summary>
    internal bool IsReadFrom(FieldDefinition? declared) => declared is not null && (IsAlike(declared) || (declared.IsOpenText && DiffersInValuesOnly(declared)));

    /// <summary>Whether records can be asked for the field: they declare it so, or both of those that it compares, in the type and with the decimals that it was checked against.</summary>
    internal bool IsReadFrom(RecordDefinition record) => Distance is { } distance
        ? IsMeasured(record.Find(distance.Field), distance) && (distance.IsOfMoment || IsMeasured(record.Find(distance.From), distance))
        : Relation is not { } relation
        ? IsReadFrom(record.Find(Name))
        : record.Find(relation.Left) is { } left && record.Find(relation.Right) is { } right && left.Type == relation.Type && right.Type == relation.Type && left.Scale == relation.Scale && right.Scale == relation.Scale;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Type);

    private static bool IsMeasured(FieldDefinition? declared, FieldDistance distance) => declared is not null && declared.Type == distance.Type && declared.Scale == distance.Scale;

    private bool IsAlike(FieldDefinition other) => DiffersInValuesOnly(other) && Values.SequenceEqual(other.Values);

    private bool DiffersInValuesOnly(FieldDefinition other) =>
        Name == other.Name && Type == other.Type && IsRequired == other.IsRequired && Dimension == other.Dimension && Scale == other.Scale && Relation == other.Relation && Distance == other.Distance;
}
