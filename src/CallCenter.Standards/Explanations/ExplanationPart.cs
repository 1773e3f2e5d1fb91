using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Explanations;

/// <summary>One part of a sentence, exact and in no language: what a host needs to tell it in its own way. Which members it has is a matter of its <see cref="Kind"/>.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ExplanationPart
{
    /// <summary>What it is in the sentence: the name that the sentence's wording has it by. Several parts of one name are told one after the other.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required ExplanationPartKind Kind { get; init => field = Standards.Given.Member(value); }

    /// <summary>The code: of what has a name, of a word, of a bound's operator (<c>at-least</c>, <c>above</c>, <c>at-most</c>, <c>below</c>); <c>exact</c> of a figure or time that is told to its last decimal; <c>until</c> of a moment before which something is due.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// The exact value, in invariant culture: a number, an ISO-8601 duration, instant or date; the text of a text.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>What the value counts in: a KPI's unit; the currency of an amount of money, or <c>money</c> where the book says none; the vocabulary of a word, such as <c>clock-status</c>; the time zone of an instant; <c>elapsed</c> for a time by the almanac.</summary>
    public string? Unit { get; init; }

    /// <summary>The name that people know it by.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>Where it comes from.</summary>
    public Provenance? Source { get; init; }

    /// <summary>The clause that it is.</summary>
    public ExplanationSentence? Phrase { get; init; }

    /// <summary>The unit of times by the almanac.</summary>
    internal const string ElapsedTime = "elapsed";

    /// <summary>The unit of amounts whose currency is not known.</summary>
    internal const string Money = "money";

    /// <summary>The code of figures that are told to the last decimal, since somebody gave them.</summary>
    internal const string Exact = "exact";

    /// <summary>The code of moments before which something is due: midnight is told as the end of the day before it.</summary>
    internal const string Until = "until";

    /// <summary>What has a name.</summary>
    internal static ExplanationPart Named(string name, string code, LocalizedText text) => new() { Name = name, Kind = ExplanationPartKind.Name, Code = code, Text = text };

    /// <summary>What may have a name: without one it is told by its code, marked as such.</summary>
    internal static ExplanationPart Coded(string name, string code, LocalizedText? text) => new() { Name = name, Kind = ExplanationPartKind.Name, Code = code, Text = text };

    /// <summary>A field of a fact record; told by the name that its host gave, or by the word of the language.</summary>
    internal static ExplanationPart Field(string name, string record, FieldDefinition field) =>
        new() { Name = name, Kind = ExplanationPartKind.Field, Code = $"{record}.{field.Name}", Text = field.Label };

    /// <summary>A clause within a sentence.</summary>
    internal static ExplanationPart Clause(string name, string code, params IEnumerable<ExplanationPart?> parts) =>
        new() { Name = name, Kind = ExplanationPartKind.Phrase, Phrase = ExplanationSentence.Of(code, parts) };

    /// <summary>A member of an enumeration, by its word.</summary>
    internal static ExplanationPart Word<TEnum>(string name, TEnum word)
        where TEnum : struct, Enum => Word(name, EnumCodes<TEnum>.Vocabulary, EnumCodes<TEnum>.CodeOf(word));

    internal static ExplanationPart Word(string name, string vocabulary, string code) => new() { Name = name, Kind = ExplanationPartKind.Word, Unit = vocabulary, Code = code };

    internal static ExplanationPart Figure(string name, decimal value, string unit) =>
        new() { Name = name, Kind = ExplanationPartKind.Figure, Value = value.ToString("0.############################", CultureInfo.InvariantCulture), Unit = unit };

    internal static ExplanationPart Figure(string name, double value, string unit) =>
        new() { Name = name, Kind = ExplanationPartKind.Figure, Value = value.ToString("R", CultureInfo.InvariantCulture), Unit = unit };

    internal static ExplanationPart Count(string name, long value, string unit = "count") => Figure(name, (decimal)value, unit);

    internal static ExplanationPart Bound(string name, string comparison, decimal value, string unit) => Figure(name, value, unit) with { Kind = ExplanationPartKind.Bound, Code = comparison };

    /// <summary>An amount of service time, or of time that was measured: told in hours, since a day of it is as long as its calendar says.</summary>
    internal static ExplanationPart Time(string name, Duration time) => new() { Name = name, Kind = ExplanationPartKind.Time, Value = IsoDuration.Format(time) };

    /// <summary>An amount of time by the almanac: told in days from two of them on.</summary>
    internal static ExplanationPart Elapsed(string name, Duration time) => Time(name, time) with { Unit = ElapsedTime };

    internal static ExplanationPart Moment(string name, Instant at, DateTimeZone zone) =>
        new() { Name = name, Kind = ExplanationPartKind.Moment, Value = InstantPattern.ExtendedIso.Format(at), Unit = zone.Id };

    /// <summary>When something is due: the end of a day where that is midnight.</summary>
    internal static ExplanationPart Deadline(string name, Instant at, DateTimeZone zone) => Moment(name, at, zone) with { Code = Until };

    internal static ExplanationPart Date(string name, LocalDate date) => new() { Name = name, Kind = ExplanationPartKind.Date, Value = LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso)) };

    /// <summary>The part with its name, or those of its clause, where it has only a code.</summary>
    internal ExplanationPart Named(Func<string, string, LocalizedText?> names) =>
        Phrase is { } phrase ? this with { Phrase = phrase.Named(names) }
        : Kind == ExplanationPartKind.Name && Text is null && Unit is { } kind && Code is { } code && names(kind, code) is { } text ? this with { Text = text }
        : this;

    /// <summary>The part with its amount of money, or those of its clause, in a currency.</summary>
    internal ExplanationPart InCurrency(string currency) =>
        Phrase is { } phrase ? this with { Phrase = phrase.InCurrency(currency) }
        : Kind is ExplanationPartKind.Figure or ExplanationPartKind.Bound && Unit == Money ? this with { Unit = currency }
        : this;

    /// <summary>The part with its moment, or those of its clause, told in a zone.</summary>
    internal ExplanationPart InZone(string zone, bool isUtcAlone) =>
        Phrase is { } phrase ? this with { Phrase = phrase.InZone(zone, isUtcAlone) }
        : Kind == ExplanationPartKind.Moment && (!isUtcAlone || Unit == DateTimeZone.Utc.Id) ? this with { Unit = zone }
        : this;

    /// <summary>What has a name in the book that the answer does not carry: by its code, and by what it is, such as <c>role</c>.</summary>
    internal static ExplanationPart OfBook(string name, string vocabulary, string code) => new() { Name = name, Kind = ExplanationPartKind.Name, Code = code, Unit = vocabulary };

    /// <summary>What somebody wrote, without a card or identity number in full.</summary>
    internal static ExplanationPart Given(string name, string text) => new() { Name = name, Kind = ExplanationPartKind.Text, Value = SensitiveNumbers.Mask(text) };

    internal static ExplanationPart Given(string name, LocalizedText text) => new() { Name = name, Kind = ExplanationPartKind.Text, Text = text };

    internal static ExplanationPart From(string name, Provenance source) => new() { Name = name, Kind = ExplanationPartKind.Source, Source = source };
}
