using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards;

/// <summary>Gets the value of a field out of a record; must be pure.</summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <typeparam name="TValue">The value's type; null stands for a missing value.</typeparam>
public delegate TValue FieldGetter<T, out TValue>(in T record);

/// <summary>Gets a record that is part of a larger one, by reference.</summary>
/// <typeparam name="TWhole">The larger record's type.</typeparam>
/// <typeparam name="T">The part's type.</typeparam>
public delegate ref readonly T PartGetter<TWhole, T>(in TWhole record);

/// <summary>Starts record schemas.</summary>
public static class RecordSchema
{
    /// <summary>A schema without fields yet; add them with the <c>With…</c> methods.</summary>
    /// <typeparam name="T">The record's .NET type.</typeparam>
    /// <param name="name">The record's name in measures, kebab-case.</param>
    /// <exception cref="ArgumentException">The name is not kebab-case.</exception>
    public static RecordSchema<T> Create<T>(string name) => new(new RecordDefinition(name, []), []);
}

/// <summary>
/// The named, typed fields of a fact record, each a getter over <c>in T</c> without boxing: the one vocabulary that conditions, measures and
/// scores are checked against. Immutable: each <c>With…</c> method gives a new schema, so that a host extends a shipped one with its own fields.
/// </summary>
/// <typeparam name="T">The record's .NET type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions that read the host's records; what leaves is its Definition.")]
public sealed class RecordSchema<T>
{
    private readonly ImmutableArray<FieldReader<T>> readers;

    internal RecordSchema(RecordDefinition definition, ImmutableArray<FieldReader<T>> readers)
    {
        Definition = definition;
        this.readers = readers;
    }

    /// <summary>The record's name and its fields in declaration order.</summary>
    public RecordDefinition Definition { get; }

    /// <summary>Adds a text field; null is a missing value.</summary>
    /// <exception cref="ArgumentException">The name is not kebab-case, or already taken. The same holds for every <c>With…</c> method.</exception>
    public RecordSchema<T> WithText(string name, FieldGetter<T, string?> getter) =>
        With(new FieldDefinition(name, FieldType.Text, isRequired: false), new TextReader<T>(getter));

    /// <summary>Adds a text field with a closed set of values, given by the index of its value; a negative or too large index from the getter is a programming error.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="values">The values, each kebab-case.</param>
    /// <param name="getter">The index into <paramref name="values"/>, or null for a missing value.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public RecordSchema<T> WithCode(string name, ImmutableArray<string> values, FieldGetter<T, int?> getter) =>
        values.IsDefaultOrEmpty
            ? throw new ArgumentException("A coded field needs its values.", nameof(values))
            : With(
                new FieldDefinition(name, FieldType.Text, isRequired: false, values: values),
                new CodedReader<T, OptionalGetter<T, int, OrdinalOfValue>>(new OptionalGetter<T, int, OrdinalOfValue>(getter), [.. values]));

    /// <summary>Gives a field the name that people know it by, for explanations; without one a host's own field is told by its code.</summary>
    /// <param name="field">The field's name in conditions.</param>
    /// <param name="label">Its name for people.</param>
    /// <exception cref="UnknownCodeException">The schema has no such field.</exception>
    public RecordSchema<T> WithLabel(string field, LocalizedText label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return With(field, definition => definition with { Label = label });
    }

    /// <summary>Says how far the values of a field may be shown, and how they are masked for readers who may not see them.</summary>
    /// <param name="field">The field's name in conditions.</param>
    /// <param name="dataClass">Its class.</param>
    /// <param name="mask">Its mask; null for nothing left readable.</param>
    /// <exception cref="UnknownCodeException">The schema has no such field.</exception>
    public RecordSchema<T> WithClass(string field, DataClass dataClass, DataMask? mask = null)
    {
        Given.Member(dataClass);
        return With(field, definition => definition with { Class = dataClass, Mask = mask });
    }

    /// <summary>Adds a true-or-false field that every record has.</summary>
    public RecordSchema<T> WithFlag(string name, FieldGetter<T, bool> getter) => WithValue<bool, OrdinalOfValue>(name, FieldType.Boolean, getter);

    /// <summary>Adds a true-or-false field that may be missing.</summary>
    public RecordSchema<T> WithFlag(string name, FieldGetter<T, bool?> getter) => WithOptional<bool, OrdinalOfValue>(name, FieldType.Boolean, getter);

    /// <summary>Adds a whole-number field of a dimension that every record has.</summary>
    public RecordSchema<T> WithNumber(string name, Dimension dimension, FieldGetter<T, long> getter) => WithValue<long, OrdinalOfValue>(name, FieldType.Number, getter, dimension);

    /// <summary>Adds a whole-number field of a dimension that may be missing.</summary>
    public RecordSchema<T> WithNumber(string name, Dimension dimension, FieldGetter<T, long?> getter) => WithOptional<long, OrdinalOfValue>(name, FieldType.Number, getter, dimension);

    /// <summary>Adds a decimal field of a dimension; reading a value with more decimals than declared throws an <see cref="ArgumentException"/>.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="dimension">What the number counts in.</param>
    /// <param name="scale">The greatest number of decimals a value has, 0 to 9.</param>
    /// <param name="getter">The value, or null for a missing one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not between 0 and 9.</exception>
    public RecordSchema<T> WithNumber(string name, Dimension dimension, int scale, FieldGetter<T, decimal?> getter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 9);
        return With(
            new FieldDefinition(name, FieldType.Number, isRequired: false, dimension, scale),
            new OrdinalReader<T, DecimalGetter<T>>(new DecimalGetter<T>(getter, scale)));
    }

    /// <summary>Adds an elapsed-time field that every record has.</summary>
    public RecordSchema<T> WithDuration(string name, FieldGetter<T, Duration> getter) => WithValue<Duration, OrdinalOfValue>(name, FieldType.Duration, getter, Dimension.Time);

    /// <summary>Adds an elapsed-time field that may be missing.</summary>
    public RecordSchema<T> WithDuration(string name, FieldGetter<T, Duration?> getter) => WithOptional<Duration, OrdinalOfValue>(name, FieldType.Duration, getter, Dimension.Time);

    /// <summary>Adds a field of whole months that may be missing.</summary>
    public RecordSchema<T> WithMonths(string name, FieldGetter<T, int?> getter) => WithOptional<int, OrdinalOfValue>(name, FieldType.Months, getter);

    /// <summary>Adds a date field that may be missing.</summary>
    public RecordSchema<T> WithDate(string name, FieldGetter<T, LocalDate?> getter) => WithOptional<LocalDate, OrdinalOfValue>(name, FieldType.Date, getter);

    /// <summary>Adds a time-of-day field that may be missing.</summary>
    public RecordSchema<T> WithTime(string name, FieldGetter<T, LocalTime?> getter) => WithOptional<LocalTime, OrdinalOfValue>(name, FieldType.Time, getter);

    /// <summary>Adds a local date-time field that may be missing.</summary>
    public RecordSchema<T> WithDateTime(string name, FieldGetter<T, LocalDateTime?> getter) => WithOptional<LocalDateTime, OrdinalOfValue>(name, FieldType.DateTime, getter);

    /// <summary>Adds an instant field that every record has.</summary>
    public RecordSchema<T> WithInstant(string name, FieldGetter<T, Instant> getter) => WithValue<Instant, OrdinalOfValue>(name, FieldType.Instant, getter);

    /// <summary>Adds an instant field that may be missing.</summary>
    public RecordSchema<T> WithInstant(string name, FieldGetter<T, Instant?> getter) => WithOptional<Instant, OrdinalOfValue>(name, FieldType.Instant, getter);

    /// <summary>The same fields for a larger record that holds a <typeparamref name="T"/>, ready for more fields of the larger one.</summary>
    /// <typeparam name="TWhole">The larger record's type.</typeparam>
    public RecordSchema<TWhole> Within<TWhole>(PartGetter<TWhole, T> part) =>
        new(Definition, [.. readers.Select(reader => (FieldReader<TWhole>)new PartReader<TWhole, T>(part, reader))]);

    /// <summary>Adds a field whose values are an enumeration's; the getter gives the member's place in it.</summary>
    internal RecordSchema<T> WithCode<TEnum>(string name, FieldGetter<T, int?> getter)
        where TEnum : struct, Enum => With(
            FieldDefinition.Of<TEnum>(name, isRequired: false),
            new CodedReader<T, OptionalGetter<T, int, OrdinalOfValue>>(new OptionalGetter<T, int, OrdinalOfValue>(getter), [.. EnumCodes<TEnum>.All]));

    /// <summary>The values of a field are words of a vocabulary of the package.</summary>
    internal RecordSchema<T> WithWords(string field, string vocabulary) => With(field, definition => definition with { Vocabulary = vocabulary });

    /// <summary>The same fields under another name.</summary>
    internal RecordSchema<T> Named(string name) => new(new RecordDefinition(name, Definition.Fields), readers);

    internal FieldReader<T> Reader(int index) => readers[index];

    /// <summary>
    /// The reader of a field as a condition was checked against it; null where the schema does not declare it so. A text that the schema leaves open may have been closed by a vocabulary: what is not
    /// in it then reads as a missing value.
    /// </summary>
    internal FieldReader<T>? ReaderOf(FieldDefinition field)
    {
        if (field.Distance is { } distance)
        {
            return distance.IsOfMoment || !field.IsReadFrom(Definition) ? null : new DistanceReader<T>(Own(distance.Field), Own(distance.From));
        }

        if (field.Relation is { } relation)
        {
            return !field.IsReadFrom(Definition) ? null
                : Definition.Find(relation.Left)!.Type == FieldType.Text ? new TextRelationReader<T>(Own(relation.Left), Own(relation.Right), relation)
                : new RelationReader<T>(Own(relation.Left), Own(relation.Right), relation);
        }

        int at = Definition.IndexOf(field.Name);
        return at < 0 || !field.IsReadFrom(Definition.Fields[at]) ? null
            : field.IsOpenText || !Definition.Fields[at].IsOpenText ? readers[at]
            : new ClosedReader<T>(readers[at], field.Values);
    }

    /// <summary>The reader of the field that a distance measures; null where the schema does not declare it so.</summary>
    internal FieldReader<T>? ReaderOf(FieldDistance distance) => FieldDefinition.Of(distance).IsReadFrom(Definition) ? Own(distance.Field) : null;

    /// <summary>The reader of the other field that a distance is from; null for the moment, and where the schema does not declare it so.</summary>
    internal FieldReader<T>? AnchorReaderOf(FieldDistance distance) => !distance.IsOfMoment && FieldDefinition.Of(distance).IsReadFrom(Definition) ? Own(distance.From) : null;

    private FieldReader<T> Own(string field) => readers[Definition.IndexOf(field)];

    /// <summary>A field whose ordinal a struct reads: the form that column loops inline.</summary>
    internal RecordSchema<T> WithOrdinal<TGetter>(FieldDefinition field)
        where TGetter : struct, IOrdinalGetter<T> =>
        With(field, field.Values.IsEmpty ? new OrdinalReader<T, TGetter>(default) : new CodedReader<T, TGetter>(default, [.. field.Values]));

    private RecordSchema<T> WithValue<TValue, TOrdinal>(string name, FieldType type, FieldGetter<T, TValue> getter, Dimension dimension = Dimension.Ratio)
        where TOrdinal : IOrdinalOf<TValue> =>
        With(
            new FieldDefinition(name, type, isRequired: true, dimension),
            new OrdinalReader<T, ValueGetter<T, TValue, TOrdinal>>(new ValueGetter<T, TValue, TOrdinal>(getter)));

    private RecordSchema<T> WithOptional<TValue, TOrdinal>(string name, FieldType type, FieldGetter<T, TValue?> getter, Dimension dimension = Dimension.Ratio)
        where TValue : struct
        where TOrdinal : IOrdinalOf<TValue> =>
        With(
            new FieldDefinition(name, type, isRequired: false, dimension),
            new OrdinalReader<T, OptionalGetter<T, TValue, TOrdinal>>(new OptionalGetter<T, TValue, TOrdinal>(getter)));

    private RecordSchema<T> With(string field, Func<FieldDefinition, FieldDefinition> change)
    {
        int at = Definition.IndexOf(field);
        return at < 0
            ? throw new UnknownCodeException($"field of record '{Definition.Name}'", field, Definition.Fields.Select(static known => known.Name), nameof(field))
            : new(new RecordDefinition(Definition.Name, Definition.Fields.SetItem(at, change(Definition.Fields[at]))), readers);
    }

    private RecordSchema<T> With(FieldDefinition field, FieldReader<T> reader) =>
        new(new RecordDefinition(Definition.Name, Definition.Fields.Add(field)), readers.Add(reader));
}
