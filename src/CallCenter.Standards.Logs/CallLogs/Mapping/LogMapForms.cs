using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>How maps look in JSON: unknown, doubled, missing and null members are findings, each with its place.</summary>
internal static class LogMapForms
{
    private static readonly Form<List<string>> Texts = As.Part<List<string>, ImmutableArray<string>>(As.List(As.AnyText), static texts => [.. texts], static texts => [.. texts]);

    private static readonly Form<Dictionary<string, string>> Meanings = new NamedValuesForm<string>(As.AnyText);

    private static readonly Form<FieldFormat> Format = As.OneOf(
        [
            FieldFormat.Text, FieldFormat.Code, FieldFormat.Flag, FieldFormat.Seconds, FieldFormat.Milliseconds, FieldFormat.HoursMinutesSeconds, FieldFormat.LocalDateTime, FieldFormat.OffsetDateTime, FieldFormat.DateAndTime,
            FieldFormat.Number, FieldFormat.EpochSeconds, FieldFormat.EpochMilliseconds,
        ],
        ["text", "code", "flag", "seconds", "milliseconds", "h:mm:ss", "local-date-time", "offset-date-time", "date+time", "number", "epoch-seconds", "epoch-milliseconds"]);

    private static MembersForm<FieldSource> Field { get; } = Form.Of<FieldSource>("字段来源", "Source of a field", static (m, e) => new()
    {
        Constant = m.Optional("constant", e?.Constant, As.AnyText, "固定值", "Constant"),
        Column = m.Optional("column", e?.Column, As.AnyText, "列", "Column"),
        Columns = m.Optional("columns", e?.Columns, Texts, "日期列和时间列", "Date column and time column"),
        Within = m.Optional("within", e?.Within, As.AnyText, "包含于", "Within"),
        Format = m.Default("format", e?.Format, FieldFormat.Text, Format, "格式", "Format"),
        Pattern = m.Optional("pattern", e?.Pattern, As.AnyText, "样式", "Pattern"),
        TimePattern = m.Optional("time-pattern", e?.TimePattern, As.AnyText, "时间样式", "Pattern of the time"),
        Century = m.Optional("century", e?.Century, As.Count, "世纪", "Century"),
        Values = m.Optional("values", e?.Values, Meanings, "各代码的含义", "Meanings of codes"),
        Missing = m.Optional("missing", e?.Missing, Texts, "表示缺失的文本", "Texts for no value"),
        True = m.Optional("true", e?.True, Texts, "表示是的文本", "Texts for yes"),
        False = m.Optional("false", e?.False, Texts, "表示否的文本", "Texts for no"),
    });

    private static MembersForm<FactSource> Fact { get; } = Form.Of<FactSource>("事实来源", "Source of a fact", static (m, e) => new()
    {
        From = m.Optional("from", e?.From, As.AnyText, "字段", "Field"),
        Values = m.Optional("values", e?.Values, Meanings, "各代码的含义", "Meanings of codes"),
        Otherwise = m.Optional("otherwise", e?.Otherwise, As.AnyText, "其他", "Otherwise"),
    });

    private static MembersForm<ExcludedRows> Excluded { get; } = Form.Of<ExcludedRows>("排除的行", "Excluded rows", static (m, e) => new()
    {
        Column = m.Required("column", e?.Column, As.AnyText, "列", "Column"),
        Values = m.Required("values", e?.Values, Texts, "取值", "Values"),
    });

    private static Form<List<ExcludedRows>> Exclusions { get; } = As.Part<List<ExcludedRows>, ImmutableArray<ExcludedRows>>(As.List(Excluded), static rows => [.. rows], static rows => [.. rows]);

    /// <summary>The form of a map.</summary>
    public static MembersForm<LogMap> Map { get; } = Form.Of<LogMap>("日志映射", "Map of a log", static (m, e) => new()
    {
        Description = m.Optional("description", e?.Description, As.AnyText, "说明", "Description"),
        Record = m.Optional("record", e?.Record, As.AnyText, "记录类型", "Record"),
        Delimiter = m.Default("delimiter", e?.Delimiter, "comma", As.AnyText, "分隔符", "Delimiter"),
        Quotes = m.Default("quotes", e?.Quotes, QuoteMeaning.Enclosing, As.OneOf<QuoteMeaning>(), "引号的含义", "Meaning of quotes"),
        Zone = m.Required("zone", e?.Zone, As.AnyText, "时区", "Time zone"),
        Fields = m.Required("fields", e?.Fields, new NamedValuesForm<FieldSource>(Field), "字段", "Fields"),
        Id = m.Optional("id", e?.Id, As.AnyText, "标识列", "Column of the identity"),
        Calendar = m.Optional("calendar", e?.Calendar, As.AnyText, "日历", "Calendar"),
        Facts = m.Optional("facts", e?.Facts, new NamedValuesForm<FactSource>(Fact), "事实", "Facts"),
        Exclude = m.Optional("exclude", e?.Exclude, Exclusions, "排除", "Excluded rows"),
    });

    /// <summary>Reads a map.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="map">The map; null where it cannot be read.</param>
    /// <returns>What is wrong with it, each with its place.</returns>
    public static ImmutableArray<Finding> Read(ReadOnlySpan<byte> utf8, out LogMap? map)
    {
        ImmutableArray<Finding> findings = ReadPart(utf8, out map);
        map = findings.IsEmpty ? map : null;
        return findings;
    }

    /// <summary>Reads of a map what can be read of it, for who has more to say of that.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="map">The map; where there are findings, members that could not be read are null. Null where it is no object.</param>
    /// <returns>What is wrong with it, each with its place.</returns>
    public static ImmutableArray<Finding> ReadPart(ReadOnlySpan<byte> utf8, out LogMap? map)
    {
        map = null;
        var findings = new FindingList();
        using OpenJson? json = JsonText.Open(utf8, findings);
        if (json is { RootElement.ValueKind: JsonValueKind.Object })
        {
            Map.TryRead(json.RootElement, new FormReader(findings), out LogMap read);
            map = read;
        }
        else if (json is not null)
        {
            Map.TryRead(json.RootElement, new FormReader(findings), out _);
        }

        return FindingPlaces.Locate(findings.ToImmutable(), utf8, allowComments: false);
    }
}
