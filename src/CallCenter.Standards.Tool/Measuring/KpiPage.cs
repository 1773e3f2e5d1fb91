using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Words;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>The KPIs of logs for people: against their targets, by group, and what was found in the logs.</summary>
internal sealed class KpiPage(Page page, ToolConsole console, LogNames names)
{
    private const int MostListed = 20;

    private readonly ToolWords words = console.Words;
    private readonly ExplanationLanguage language = ExplanationLanguage.Of(console.Culture);
    private readonly Wording wording = new(console.Culture) { Names = names };
    private readonly Figures figures = new(new Wording(console.Culture));

    /// <summary>The KPIs that groups are shown by where none are asked for: how many, and the key figures.</summary>
    public static string[] OfGroups { get; } = ["offered-contacts", .. KpiCodes.Key];

    /// <summary>Writes the page.</summary>
    /// <param name="logs">The KPIs.</param>
    /// <param name="showsAll">Whether KPIs without data are listed, each with its reason.</param>
    /// <param name="codes">The KPIs that were asked for; empty for all.</param>
    public void Write(MeasuredLogs logs, bool showsAll, IReadOnlyCollection<string> codes)
    {
        page.Line(words.Of("kpi.title", ("book", $"{logs.Book.Code} {logs.Book.Version}"), ("logs", logs.Sources.SelectMany(static source => source.Source.Files).Select(static file => file.Name))), Tone.Heading);
        page.Line(logs.From is { } from && logs.To is { } to ? words.Of("kpi.times", ("from", TimeOf(from, logs)), ("to", TimeOf(to, logs)), ("zone", logs.Zone.Id)) : words["kpi.no-records"]);
        KpiResult[] known = KnownKpis.With(logs.Total);
        if (known.Length > 0)
        {
            page.Blank();
            page.Table([wording.Kpi, wording.Value, wording.Target, wording.Status, wording.Known], words: 1, known.Select(Row));
        }

        WithoutData(logs.Total, showsAll || codes.Count > 0);
        Groups(logs, codes.Count > 0 ? [.. codes] : KnownOfGroups(logs));
        Found(logs);
    }

    private string[] Row(KpiResult result) =>
        [wording.In(result.Kpi.Name), figures.Of(result), figures.Target(result.Kpi), result.Status == KpiStatus.NoTarget ? Figures.Nothing : $"{Wording.StatusMark(result.Status)} {wording.NameOf(result.Status)}", figures.Known(result)];

    private void WithoutData(KpiReport total, bool isListed)
    {
        KpiResult[] unknown = KnownKpis.Without(total);
        if (unknown.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Line(words.Of(isListed ? "kpi.no-data" : "kpi.no-data.hidden", ("count", unknown.Length)), isListed ? Tone.Heading : Tone.Faint);
        foreach (KpiResult result in isListed ? unknown : [])
        {
            page.Line(KnownKpis.Reason(result, wording), indent: 2);
        }
    }

    /// <summary>The key figures that groups are shown by; where the logs tell none of them, as of tickets, the first KPIs that any group has a value of.</summary>
    private static string[] KnownOfGroups(MeasuredLogs logs)
    {
        var known = logs.Groups.SelectMany(static report => report.Results).Where(static result => result.Value is not null).Select(static result => result.Kpi.Code).ToHashSet(StringComparer.Ordinal);
        return OfGroups.Any(known.Contains) ? OfGroups : [.. logs.Total.Results.Select(static result => result.Kpi.Code).Where(known.Contains).Take(OfGroups.Length)];
    }

    private void Groups(MeasuredLogs logs, string[] codes)
    {
        if (logs.Groups.IsEmpty)
        {
            return;
        }

        KpiDefinition[] shown = [.. codes.Select(code => logs.Total.Find(code)?.Kpi).OfType<KpiDefinition>()];
        page.Heading(words.Of("kpi.by", ("dimensions", logs.Dimensions.Select(NameOf))));
        page.Table(
            [.. logs.Dimensions.Select(NameOf), .. shown.Select(kpi => wording.In(kpi.Name))],
            words: logs.Dimensions.Length,
            logs.Groups.Select(report => (string[])[.. report.Group.Values.Select((value, i) => value is null ? wording.None : Called(logs, logs.Dimensions[i], value)), .. shown.Select(kpi => figures.Of(report.Find(kpi.Code)))]));
    }

    /// <summary>The name of a value: that of the file of names, that of the standard or of the language, or else its code.</summary>
    private string Called(MeasuredLogs logs, string dimension, string value)
    {
        string called = wording.Called(dimension, value);
        if (called != value || DimensionName.FieldOf(dimension) is not var (record, field))
        {
            return called;
        }

        if (field.Type == FieldType.Boolean)
        {
            return language.Word(Decisions.FieldValues.Truth, value, new LocalizedText(null, value));
        }

        ExplanationPart part = new Decisions.FieldValues(record.Name, logs.Book.Compile().Vocabulary.NameOf).Code("value", field, value);
        return part.Kind == ExplanationPartKind.Word ? language.Word(part.Unit!, value, new LocalizedText(null, value)) : part.Text?.In(language.Tag) ?? value;
    }

    private void Found(MeasuredLogs logs)
    {
        page.Heading(words["kpi.found"]);
        foreach (MeasuredSource source in logs.Sources)
        {
            page.Line(words.Of("kpi.rows", ("logs", source.Source.Files.Select(static file => file.Name)), ("kind", words["kpi.kind." + LogKinds.NameOf(source.Source.Kind)]), ("rows", source.Tally.Rows), ("used", source.Tally.Used)), indent: 2);
            foreach ((string line, Tone tone) in LinesOf(source))
            {
                page.Line(line, tone, indent: 4);
            }

            foreach (RejectedEntry row in source.Rejected.Take(MostListed))
            {
                page.Line(words.Of("kpi.rejected.one", ("place", row.Place.ToString()), ("reason", row.In(console.Culture))), indent: 6);
            }

            Rest(source.Tally.Rejected, Math.Min(source.Rejected.Length, MostListed), source.Rejected.Length, indent: 6);
        }

        var findings = new FindingLines(words, console.Culture);
        Finding[] found = [.. logs.Findings];
        foreach (Finding finding in found.Take(MostListed))
        {
            page.Line(findings.Message(finding), Tone.Doubtful, indent: 2);
        }

        Rest(found.Length, Math.Min(found.Length, MostListed), found.Length, indent: 2);

        KpiResult[] thin = [.. logs.Total.Results.Where(static result => result.Status == KpiStatus.TooLittleKnown)];
        if (thin.Length > 0)
        {
            page.Line(words.Of("kpi.thin", ("kpis", thin.Select(result => words.Of("kpi.thin.one", ("kpi", wording.In(result.Kpi.Name)), ("share", figures.Known(result)))))), Tone.Doubtful, indent: 2);
        }
    }

    /// <summary>What a list leaves out, and where it stands.</summary>
    /// <param name="all">How many there are.</param>
    /// <param name="shown">How many are shown.</param>
    /// <param name="told">How many an answer for programs tells.</param>
    /// <param name="indent">How far the list is indented.</param>
    private void Rest(long all, int shown, int told, int indent)
    {
        if (all > shown)
        {
            page.Line(words.Of(told == all ? "kpi.rest" : "kpi.rest.first", ("count", all - shown), ("told", told)), Tone.Faint, indent);
        }
    }

    private IEnumerable<(string Line, Tone Tone)> LinesOf(MeasuredSource source)
    {
        LogTally tally = source.Tally;
        (string Key, long Count, Tone Tone)[] counts =
        [
            ("kpi.excluded", tally.Excluded, Tone.None), ("kpi.duplicates", tally.Duplicates, Tone.None), ("kpi.open", tally.Open, Tone.Doubtful), ("kpi.left-queue", source.LeftQueue, Tone.Doubtful),
            ("kpi.restored", tally.Restored, Tone.Doubtful), ("kpi.uncertain", tally.UncertainTimes, Tone.Doubtful), ("kpi.rejected", tally.Rejected, Tone.Bad),
        ];
        if (tally.Unknown > 0)
        {
            yield return (words.Of("kpi.unknown-events", ("count", tally.Unknown), ("events", source.UnknownEvents.Select(static one => one.Name))), Tone.Doubtful);
        }

        if (!source.NotRecorded.IsEmpty)
        {
            yield return (words.Of("kpi.not-recorded", ("dimensions", source.NotRecorded.Select(NameOf))), Tone.Doubtful);
        }

        foreach ((string text, ImmutableArray<string> agents) in new[] { ("kpi.not-on-roster", source.NotOnRoster), ("kpi.roster-not-in-log", source.NotInLog) })
        {
            if (!agents.IsEmpty)
            {
                yield return (words.Of(text, ("count", agents.Length), ("agents", agents.Take(MostListed).Select(agent => wording.Called("agent", agent)))), Tone.Doubtful);
                if (agents.Length > MostListed)
                {
                    yield return (words.Of("kpi.rest", ("count", agents.Length - MostListed), ("told", agents.Length)), Tone.Faint);
                }
            }
        }

        foreach (IGrouping<string, (string Record, string Dimension)> record in source.NotIn.GroupBy(static one => one.Record))
        {
            string called = language.Word("record", record.Key, new LocalizedText(null, record.Key));
            yield return (words.Of("kpi.not-in", ("record", called), ("dimensions", record.Select(one => NameOf(one.Dimension)))), Tone.Doubtful);
            yield return (words.Of("kpi.can-be", ("record", called), ("dimensions", DimensionName.Of(record.Key))), Tone.Faint);
        }

        foreach ((string key, long count, Tone tone) in counts.Where(static one => one.Count > 0))
        {
            yield return (words.Of(key, ("count", count)), tone);
        }
    }

    /// <summary>A dimension as people call it; the command line has its code.</summary>
    private string NameOf(string dimension) =>
        EnumCodes<TimeUnit>.TryParse(dimension, out TimeUnit unit) ? language.NameOf(unit) : language.Word("field", dimension, new LocalizedText(null, dimension));

    private static string TimeOf(NodaTime.Instant time, MeasuredLogs logs) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(time.InZone(logs.Zone).LocalDateTime);
}
