using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.FollowUps;
using NodaTime;

namespace CallCenter.Standards.Reports.Display;

/// <summary>What a bank calls the teams, queues and agents that its logs know by codes: JSON <c>{"team": {"cards": {"zh-CN": "信用卡组", "en": "Card team"}}}</c>, or CSV with the columns <c>kind,code,zh-CN,en</c>.</summary>
/// <remarks>A name of one language stands for the other too. Names of codes that a log does not have are nothing to complain of: the file is the whole centre's, a log is a day's.</remarks>
internal sealed class LogNames
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    private readonly ImmutableDictionary<(string Kind, string Code), LocalizedText> names;

    private LogNames(ImmutableDictionary<(string Kind, string Code), LocalizedText> names) => this.names = names;

    /// <summary>No names: codes stay as they are.</summary>
    public static LogNames None { get; } = new(ImmutableDictionary<(string Kind, string Code), LocalizedText>.Empty);

    /// <summary>What can be named: fields of a contact.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["team", "queue", "agent"];

    /// <summary>The name of a code; null where the file has none.</summary>
    public LocalizedText? Of(string kind, string code) => names.GetValueOrDefault((kind, code));

    /// <summary>Reads a file of names: JSON where it begins with a brace, CSV otherwise.</summary>
    /// <exception cref="UserErrorException">It cannot be read, names another kind, a code twice, or a code without a name.</exception>
    public static LogNames Read(string path)
    {
        try
        {
            byte[] content = File.ReadAllBytes(path);
            return Of(!Encoding.UTF8.GetString(content).TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{') ? InCsv(path)
                : Utf8.IsValid(content) ? InJson(content)
                : throw new UserErrorException("it is not in UTF-8"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UserErrorException(e.Message.ReplaceLineEndings(" "));
        }
    }

    private static LogNames Of(IEnumerable<(string Place, string Kind, string Code, string? Chinese, string? English)> entries)
    {
        ImmutableDictionary<(string Kind, string Code), LocalizedText>.Builder all = ImmutableDictionary.CreateBuilder<(string Kind, string Code), LocalizedText>();
        foreach ((string place, string kind, string code, string? chinese, string? english) in entries)
        {
            if (!Kinds.Contains(kind))
            {
                throw new UserErrorException($"{place}: '{kind}' is none of {string.Join(", ", Kinds)}");
            }

            if ((Text(chinese) ?? Text(english)) is not { } name)
            {
                throw new UserErrorException($"{place}: {kind} '{code}' has no name");
            }

            if (!all.TryAdd((kind, code), new LocalizedText(Text(chinese) ?? name, Text(english) ?? name)))
            {
                throw new UserErrorException($"{place}: {kind} '{code}' is named twice");
            }
        }

        return new LogNames(all.ToImmutable());
    }

    private static string? Text(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static IEnumerable<(string Place, string Kind, string Code, string? Chinese, string? English)> InCsv(string path) =>
        from row in new FollowUpRows(path, DateTimeZone.Utc, "kind", "code", Chinese, English).Read()
        select (row.Id, row.Needed("kind"), row.Needed("code"), row[Chinese], row[English]);

    private static List<(string Place, string Kind, string Code, string? Chinese, string? English)> InJson(byte[] content)
    {
        using var json = JsonDocument.Parse(content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        return
        [
            .. from kind in Members(json.RootElement, "/")
               from code in Members(kind.Value, $"/{kind.Name}")
               let place = $"/{kind.Name}/{code.Name}"
               let texts = Members(code.Value, place).ToArray()
               select texts.Where(static text => text.Name is not (Chinese or English) || text.Value.ValueKind != JsonValueKind.String).Select(static text => text.Name).FirstOrDefault() is { } other ? throw new UserErrorException($"{place}: '{other}' is no name in {Chinese} or {English}")
                   : (place, kind.Name, code.Name, In(texts, Chinese), In(texts, English)),
        ];
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement json, string place) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw new UserErrorException($"{place}: an object is needed");

    private static string? In(JsonProperty[] texts, string language) => texts.Where(text => text.Name == language).Select(static text => text.Value.GetString()).LastOrDefault();
}
