using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// A value a decision table gives: of one of the field types, or missing. The member of its type has the value, all others are null.
/// The default is a missing text. Equal by type and value: 1.0 is 1.00.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct DecisionValue
{
    private readonly bool isPresent;
    private readonly string? text;
    private readonly decimal units;

    private DecisionValue(FieldType type, bool isPresent, string? text, decimal units)
    {
        Type = type;
        this.isPresent = isPresent;
        this.text = text;
        this.units = units;
    }

    /// <summary>The type of the value, also where it is missing.</summary>
    public FieldType Type { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => !isPresent;

    /// <summary>The text.</summary>
    public string? Text => text;

    /// <summary>The number.</summary>
    public decimal? Number => Has(FieldType.Number) ? units : null;

    /// <summary>True or false.</summary>
    public bool? Flag => Has(FieldType.Boolean) ? units != 0 : null;

    /// <summary>The elapsed time.</summary>
    public Duration? Duration => Has(FieldType.Duration) ? NodaTime.Duration.FromTicks(Ordinal) : null;

    /// <summary>The number of months.</summary>
    public long? Months => Has(FieldType.Months) ? Ordinal : null;

    /// <summary>The date.</summary>
    public LocalDate? Date => Has(FieldType.Date) ? OrdinalText.DateOf(Ordinal) : null;

    /// <summary>The time of day.</summary>
    public LocalTime? Time => Has(FieldType.Time) ? LocalTime.FromTicksSinceMidnight(Ordinal) : null;

    /// <summary>The local date and time.</summary>
    public LocalDateTime? DateTime => Has(FieldType.DateTime) ? OrdinalText.DateTimeOf(Ordinal) : null;

    /// <summary>The instant.</summary>
    public Instant? Instant => Has(FieldType.Instant) ? NodaTime.Instant.FromUnixTimeTicks(Ordinal) : null;

    /// <summary>What orders values of a type: the number itself, or the ordinal of every other type but texts.</summary>
    internal decimal Units => units;

    private long Ordinal => (long)units;

    internal static DecisionValue Missing(FieldType type) => new(type, isPresent: false, null, 0);

    internal static DecisionValue Of(string text) => new(FieldType.Text, isPresent: true, text, 0);

    internal static DecisionValue Of(FieldType type, decimal units) => new(type, isPresent: true, null, units);

    /// <summary>By value; a missing one comes first. For values of the same type.</summary>
    internal int CompareTo(DecisionValue other)
    {
        int byPresence = isPresent.CompareTo(other.isPresent);
        int byText = byPresence != 0 ? byPresence : string.CompareOrdinal(text, other.text);
        return byText != 0 ? byText : units.CompareTo(other.units);
    }

    /// <summary>The value as a literal: <c>"phone"</c>, <c>1.5</c>, <c>true</c>, <c>duration("PT20S")</c>, <c>null</c>; FEEL reads it as the same value, but for instants with the zone Z.</summary>
    public override string ToString() => IsMissing ? "null"
        : text is not null ? OrdinalText.Quote(text)
        : Type == FieldType.Number ? OrdinalText.Number(units)
        : OrdinalText.Literal(Type, scale: 0, Ordinal);

    private bool Has(FieldType type) => isPresent && Type == type;
}
