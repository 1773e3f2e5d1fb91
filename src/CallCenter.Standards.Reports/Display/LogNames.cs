using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Logs.FollowUps;

namespace CallCenter.Standards.Reports.Display;

/// <summary>What a bank calls the teams, queues and agents that its logs know by codes: JSON <c>{"team": {"cards": {"zh-CN": "信用卡组", "en": "Card team"}}}</c>, or CSV with the columns <c>kind,code,zh-CN,en</c>.</summary>
/// <remarks>A name of one language stands for the other too. Names of codes that a log does not have are nothing to complain of: the file is the whole centre's, a log is a day's.</remarks>
internal sealed class LogNames
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    private static readonly string[] Columns = ["kind", "code", Chinese, English];

    private readonly ImmutableDictionary<(string Kind, string Code), LocalizedText> names;

    private LogNames(ImmutableDictionary<(string Kind, string Code), LocalizedText> names) => this.names = names;

    /// <summary>No names: codes stay as they are.</summary>
    public static LogNames None { get; } = new(ImmutableDictionary<(string Kind, string Code), LocalizedText>.Empty);

    /// <summary>What can be named: fields of a contact.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["team", "queue", "agent"];

    /// <summary>The name of a code; null where the file has none.</summary>
    public LocalizedText? Of(string kind, string code) => names.GetValueOrDefault((kind, code));

    /// <summary>Reads names: JSON where the text begins with a brace, CSV otherwise.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="names">The names; none where there are errors.</param>
    /// <returns>All that is wrong, each with its line: what is not in UTF-8, names of another kind, codes named twice, codes without a name.</returns>
    public static ImmutableArray<Finding> Read(byte[] utf8, out LogNames names)
    {
        var findings = new FindingList();
        var all = new Dictionary<(string Kind, string Code), LocalizedText>();
        bool isJson = Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{');
        if (isJson)
        {
            InJson(utf8, all, findings);
        }
        else
        {
            InCsv(utf8, all, findings);
        }

        names = findings.Count == 0 ? new LogNames(all.ToImmutableDictionary()) : None;
        return isJson ? FindingPlaces.Locate(findings.ToImmutable(), utf8, allowComments: false) : findings.ToImmutable();
    }

    private static string? Text(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static FindingWords NoKind(string kind) => $"'{Excerpt.Of(kind)}' cannot be named; {NearestName.Suggest(kind, Kinds)}.";

    private static FindingWords NoName(string kind, string code) => $"The {kind} '{Excerpt.Of(code)}' has no name; give one in {Chinese} or {English}.";

    private static FindingWords Twice(string kind, string code) => $"The {kind} '{Excerpt.Of(code)}' is named twice.";

    private static void InJson(byte[] utf8, Dictionary<(string Kind, string Code), LocalizedText> all, FindingList findings)
    {
        using OpenJson? json = JsonText.Open(utf8, findings);
        if (json is null)
        {
            return;
        }

        var reader = new FormReader(findings);
        foreach (JsonProperty kind in Members(json.RootElement, reader))
        {
            reader.Enter(kind.Name);
            if (!Kinds.Contains(kind.Name))
            {
                reader.Fail(kind.Value, FindingRules.UnknownMember, NoKind(kind.Name));
            }
            else
            {
                foreach (JsonProperty code in Members(kind.Value, reader))
                {
                    reader.Enter(code.Name);
                    Add(kind.Name, code, all, reader);
                    reader.Leave();
                }
            }

            reader.Leave();
        }
    }

    private static void Add(string kind, JsonProperty code, Dictionary<(string Kind, string Code), LocalizedText> all, FormReader reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isWhole = reader.Is(code.Value, JsonValueKind.Object);
        foreach (JsonProperty text in isWhole ? code.Value.EnumerateObject() : default)
        {
            reader.Enter(text.Name);
            if (text.Name is not (Chinese or English))
            {
                isWhole = reader.Fail(text.Value, FindingRules.UnknownMember, $"Names are in {Chinese} and {English}; '{Excerpt.Of(text.Name)}' is neither.");
            }
            else if (!reader.Is(text.Value, JsonValueKind.String))
            {
                isWhole = false;
            }
            else
            {
                texts[text.Name] = text.Value.GetString()!;
            }

            reader.Leave();
        }

        if (!isWhole)
        {
            return;
        }

        if ((Text(texts.GetValueOrDefault(Chinese)) ?? Text(texts.GetValueOrDefault(English))) is not { } name)
        {
            reader.Fail(code.Value, FindingRules.MissingMember, NoName(kind, code.Name));
        }
        else if (!all.TryAdd((kind, code.Name), new LocalizedText(Text(texts.GetValueOrDefault(Chinese)) ?? name, Text(texts.GetValueOrDefault(English)) ?? name)))
        {
            reader.Fail(code.Value, FindingRules.DuplicateCode, Twice(kind, code.Name));
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement json, FormReader reader) => reader.Is(json, JsonValueKind.Object) ? json.EnumerateObject() : default;

    private static void InCsv(byte[] utf8, Dictionary<(string Kind, string Code), LocalizedText> all, FindingList findings)
    {
        bool hasRows = false;
        foreach ((int line, string[]? cells, bool isCsv) in CsvRows.Of(utf8))
        {
            bool isHeader = !hasRows;
            hasRows = true;
            if (cells is null)
            {
                findings.AddAt(FindingRules.BadFormat, (line, 1), null, isCsv ? FindingWords.Of($"The row is not in UTF-8; save the file as CSV UTF-8.") : FindingWords.Of($"From here on it is no CSV: a quote is not closed."));
            }
            else if (isHeader)
            {
                if (!cells.SequenceEqual(Columns))
                {
                    findings.AddAt(FindingRules.BadFormat, (line, 1), null, $"The first row names the columns: {FindingWords.List(Columns)}.");
                    return;
                }
            }
            else if (cells.Length != Columns.Length)
            {
                findings.AddAt(FindingRules.BadFormat, (line, 1), null, $"The row has {cells.Length} cells; {Columns.Length} are needed.");
            }
            else if (!Kinds.Contains(cells[0]))
            {
                findings.AddAt(FindingRules.NotOneOf, (line, 1), Excerpt.Of(cells[0]), NoKind(cells[0]));
            }
            else if (cells[1].Length == 0)
            {
                findings.AddAt(FindingRules.BadFormat, (line, 1), null, $"The row has no code.");
            }
            else if ((Text(cells[2]) ?? Text(cells[3])) is not { } name)
            {
                findings.AddAt(FindingRules.MissingMember, (line, 1), Excerpt.Of(cells[1]), NoName(cells[0], cells[1]));
            }
            else if (!all.TryAdd((cells[0], cells[1]), new LocalizedText(Text(cells[2]) ?? name, Text(cells[3]) ?? name)))
            {
                findings.AddAt(FindingRules.DuplicateCode, (line, 1), Excerpt.Of(cells[1]), Twice(cells[0], cells[1]));
            }
        }

        if (!hasRows)
        {
            findings.AddAt(FindingRules.BadFormat, (1, 1), null, $"The first row names the columns: {FindingWords.List(Columns)}.");
        }
    }
}
