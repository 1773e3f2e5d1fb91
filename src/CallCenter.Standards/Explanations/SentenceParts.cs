using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Explanations;

/// <summary>The parts of one sentence as a language tells them.</summary>
internal sealed class SentenceParts(ExplanationSentence sentence, ExplanationLanguage language) : ISentenceParts
{
    public bool Has(string name) => sentence.Find(name) is not null;

    public bool IsOne(string name) => sentence.Find(name)?.Value == "1";

    public string Text(string name, string side) => language.Join(sentence.Parts.Where(part => part.Name == name).Select(part => side switch
    {
        "" => Text(part),
        "zone" => language.ZoneName(part.Unit ?? ""),
        "code" => part.Code ?? "",
        _ => "",
    }));

    private string Text(ExplanationPart part) => part.Kind switch
    {
        ExplanationPartKind.Name or ExplanationPartKind.Text => part.Text is { } text ? language.In(text) : part.Value ?? part.Code ?? "",
        ExplanationPartKind.Word => language.Word(part.Unit ?? "", part.Code ?? "", part.Text),
        ExplanationPartKind.Figure => language.Figures.Text(part, Distinct(part)),
        ExplanationPartKind.Bound => language.Wording($"bound/{part.Code}", language.Figures.Text(part, Distinct(part))),
        ExplanationPartKind.Time => IsoDuration.TryParse(part.Value ?? "", out Duration time) ? language.Figures.Time(time, inDays: part.Unit == ExplanationPart.ElapsedTime) : part.Value ?? "",
        ExplanationPartKind.Moment => Moment(part),
        ExplanationPartKind.Source => part.Source is { } source ? language.Source(source) : "",
        _ => part.Value ?? "",
    };

    /// <summary>The figures that a figure is held against: rounded, it must not look equal to what it is not.</summary>
    private IEnumerable<ExplanationPart> Distinct(ExplanationPart part) => sentence.Parts.Where(other =>
        other.Kind is ExplanationPartKind.Bound or ExplanationPartKind.Figure && other.Kind != part.Kind && other.Unit == part.Unit && other.Value != part.Value);

    private static string Moment(ExplanationPart part)
    {
        if (!InstantPattern.ExtendedIso.Parse(part.Value ?? "").TryGetValue(default, out Instant at) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(part.Unit ?? "") is not { } zone)
        {
            return part.Value ?? "";
        }

        LocalDateTime local = at.InZone(zone).LocalDateTime;
        return (local.Second == 0 ? Minutes : Seconds).Format(local);
    }

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
}
