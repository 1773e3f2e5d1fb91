using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>The values that a row has for the fields of a record, by the names of the fields.</summary>
internal sealed class FieldValues
{
    private readonly Dictionary<string, int> places;
    private readonly Value[] values;

    public FieldValues(RecordDefinition record)
    {
        places = record.Fields.Select(static (field, i) => (field.Name, i)).ToDictionary(static pair => pair.Name, static pair => pair.i, StringComparer.Ordinal);
        values = new Value[places.Count];
    }

    public void Clear() => Array.Clear(values);

    public int PlaceOf(string field) => places[field];

    public void Set(int field, string text) => values[field] = new(true, text, 0, 0);

    public void Set(int field, decimal number) => values[field] = new(true, null, number, 0);

    public void SetTicks(int field, long ticks) => values[field] = new(true, null, 0, ticks);

    public string? TextAt(int field) => values[field].Text;

    public string? Text(string field) => values[places[field]].Text;

    public Instant Instant(string field) => NodaTime.Instant.FromUnixTimeTicks(values[places[field]].Ticks);

    public Duration? Length(string field) => values[places[field]] is { IsGiven: true } value ? Duration.FromTicks(value.Ticks) : null;

    public bool? Flag(string field) => values[places[field]] is { IsGiven: true } value ? value.Number != 0 : null;

    public decimal? Number(string field) => values[places[field]] is { IsGiven: true } value ? value.Number : null;

    public long? Count(string field) => (long?)Number(field);

    public int? Points(string field) => (int?)Number(field);

    public TEnum Member<TEnum>(string field)
        where TEnum : struct, Enum => EnumCodes<TEnum>.TryParse(values[places[field]].Text!, out TEnum member) ? member : throw new ArgumentException("It is none of its values.", field);

    private readonly record struct Value(bool IsGiven, string? Text, decimal Number, long Ticks);
}
