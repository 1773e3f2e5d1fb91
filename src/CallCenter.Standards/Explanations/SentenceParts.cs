using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Explanations;

/// <summary>The parts of one sentence as a language tells them.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="language">The language.</param>
/// <param name="isWhole">Whether it stands by itself, and is no clause of another.</param>
internal sealed class SentenceParts(ExplanationSentence sentence, ExplanationLanguage language, bool isWhole = false) : ISentenceParts
{
    public bool Has(string name) => sentence.Find(name) is not null;

    /// <summary>Whether a figure is 1, or one thing alone is told.</summary>
    public bool IsOne(string name) => sentence.Find(name) is { Kind: ExplanationPartKind.Text or ExplanationPartKind.Name }
        ? sentence.Parts.Count(part => part.Name == name) == 1
        : sentence.Find(name)?.Value == "1";

    /// <summary>A word of the language that begins a sentence is written as one does; a name, a code or a figure stays as it is.</summary>
    public string Opening(string name, string side)
    {
        string text = Text(name, side);
        return isWhole && text.Length > 0 && sentence.Find(name)?.Kind is ExplanationPartKind.Word or ExplanationPartKind.Field or ExplanationPartKind.Phrase or ExplanationPartKind.Bound
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;
    }

    public string Text(string name, string side)
    {
        ExplanationPart[] parts = [.. sentence.Parts.Where(part => part.Name == name)];
        return side switch
        {
            "" or "“" or "「" or "'" when parts.Length == 0 || Array.Exists(parts, static part => part.Kind == ExplanationPartKind.Argument) =>
                string.Join(language.Mark("between-items"), parts.Select(part => side.Length > 0 && part.Kind == ExplanationPartKind.Argument ? part.Value ?? "" : Text(part))),
            "" when name[0] is >= '0' and <= '9' && Array.TrueForAll(parts, static part => part.Kind == ExplanationPartKind.Phrase) => string.Join(language.Mark("between-long-items"), parts.Select(Text)),
            "" or "'" => language.Join(parts.Select(Text)),
            "“" or "「" => language.Join(parts.Select(part => language.Identifier(side).StartsWith(side, StringComparison.Ordinal) ? Unmarked(part) : Text(part))),
            "marked" => language.Join(parts.Select(part => language.Identifier(Unmarked(part)))),
            "bare" => language.Join(parts.Select(Unmarked)),
            "value" => language.Join(parts.Select(Value)),
            "each" => string.Join(language.Mark("between-long-items"), parts.Select(part => language.Wording("each", Text(part)))),
            "long" => string.Join(language.Mark("between-long-items"), parts.Select(Text)),
            "either" => language.Join(parts.Select(Text), ExplanationLanguage.Or),
            "or" => language.Join(parts.Select(Value), ExplanationLanguage.Or),
            "and" => language.Join(parts.Select(Text), ExplanationLanguage.And),
            "zone" => language.Join(parts.Select(part => language.ZoneName(ZoneOf(part)))),
            "code" => language.Join(parts.Select(static part => part.Code ?? "")),
            _ => "",
        };
    }

    /// <summary>What a field is held against: a name or word is set off from the sentence as the language does, a code is marked anyway, and a moment has its zone.</summary>
    private string Value(ExplanationPart part) => part.Kind switch
    {
        ExplanationPartKind.Name => part.Text is null ? Text(part) : language.Wording("value", Text(part)),
        ExplanationPartKind.Word => part.Text is null && !language.HasWord(part.Unit ?? "", part.Code ?? "") ? Text(part) : language.Wording("value", Text(part)),
        ExplanationPartKind.Moment => Text(part) + language.Mark("between-words") + language.Wording("parentheses", language.ZoneName(part.Unit ?? "")),
        _ => Text(part),
    };

    /// <summary>A part between the marks of its sentence.</summary>
    private string Unmarked(ExplanationPart part) =>
        part is { Kind: ExplanationPartKind.Name or ExplanationPartKind.Text, Text: null } ? part.Value ?? part.Code ?? ""
        : part is { Kind: ExplanationPartKind.Field, Text: null, Code: { } field } && !language.HasFieldName(field) ? field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]
        : part is { Kind: ExplanationPartKind.Word, Text: null, Code: { } word } && !language.HasWord(part.Unit ?? "", word) ? word
        : Text(part);

    private string Text(ExplanationPart part) => part.Kind switch
    {
        ExplanationPartKind.Name => part.Text is { } name ? language.In(name) : language.Identifier(part.Code ?? part.Value ?? ""),
        ExplanationPartKind.Text => part.Text is { } text ? language.In(text) : language.Given(part.Value ?? part.Code ?? ""),
        ExplanationPartKind.Argument => Argument(part.Value ?? ""),
        ExplanationPartKind.Word when part.Phrase is { } said && language.Message(said) is { } message => message.TrimEnd('.', '。'),
        ExplanationPartKind.Word => language.Word(part.Unit ?? "", part.Code ?? "", part.Text),
        ExplanationPartKind.Field => language.FieldName(part.Code ?? "", part.Text),
        ExplanationPartKind.Phrase => part.Phrase is { } phrase ? language.Text(phrase) : "",
        ExplanationPartKind.Figure => language.Figures.Text(part, Distinct(part)),
        ExplanationPartKind.Bound => language.Wording($"bound/{part.Code}", language.Figures.Text(part, Distinct(part))),
        ExplanationPartKind.Time => IsoDuration.TryParse(part.Value ?? "", out Duration time) ? language.Figures.Time(time, inDays: part.Unit == ExplanationPart.ElapsedTime, isExact: part.Code == ExplanationPart.Exact) : part.Value ?? "",
        ExplanationPartKind.Moment => Moment(part),
        ExplanationPartKind.Source => part.Source is { } source ? language.Sources.Text(source) : "",
        _ => part.Value ?? "",
    };

    /// <summary>What stands in a finding unmarked: a share as the language writes it, anything else as it is.</summary>
    private string Argument(string value) => As.TryPercentage(value, out Percentage share)
        ? language.Figures.Text(ExplanationPart.Figure("share", share.Ratio, "percent") with { Code = ExplanationPart.Exact }, [])
        : language.Given(value);

    /// <summary>The figures that a figure is held against: rounded, it must not look equal to what it is not.</summary>
    private IEnumerable<ExplanationPart> Distinct(ExplanationPart part) => sentence.Parts.Where(other =>
        other.Kind is ExplanationPartKind.Bound or ExplanationPartKind.Figure && other.Kind != part.Kind && other.Unit == part.Unit && other.Value != part.Value);

    private string Moment(ExplanationPart part) => LocalOf(part) is not { } local ? part.Value ?? ""
        : part.Code == ExplanationPart.Until && local.TimeOfDay == LocalTime.Midnight && local.Date > LocalDate.MinIsoValue ? language.Wording("end-of-day", LocalDatePattern.Iso.Format(local.Date.PlusDays(-1)))
        : (local.Second == 0 ? Minutes : Seconds).Format(local);

    /// <summary>The zone that a moment is told in: UTC where its own has no date for it, within hours of the ends of time.</summary>
    private static string ZoneOf(ExplanationPart part) => LocalOf(part) is null && IsInstant(part, out _) ? DateTimeZone.Utc.Id : part.Unit ?? "";

    private static LocalDateTime? LocalOf(ExplanationPart part)
    {
        if (!IsInstant(part, out Instant at) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(part.Unit ?? "") is not { } zone)
        {
            return null;
        }

        var offset = Duration.FromTicks(zone.GetUtcOffset(at).Ticks);
        return offset > Duration.Zero ? (at <= Instant.MaxValue - offset ? (at + offset).InUtc().LocalDateTime : null) : at >= Instant.MinValue - offset ? (at + offset).InUtc().LocalDateTime : null;
    }

    private static bool IsInstant(ExplanationPart part, out Instant at) => InstantPattern.ExtendedIso.Parse(part.Value ?? "").TryGetValue(default, out at);

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
}
