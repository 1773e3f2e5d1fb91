using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Tool.Words;

/// <summary>
/// The words of the tool in one language, from a file of them: <c>{file}</c> is what stands for it, <c>{count:error|errors}</c> one of two words by whether it is one.
/// </summary>
internal sealed partial class ToolWords
{
    private static readonly Lazy<ToolWords> LazyEnglish = new(static () => new ToolWords("en"));
    private static readonly Lazy<ToolWords> LazyChinese = new(static () => new ToolWords("zh-CN"));

    private readonly FrozenDictionary<string, string> words;

    private ToolWords(string tag)
    {
        using Stream file = typeof(ToolWords).Assembly.GetManifestResourceStream($"ccstd.{tag}.json") ?? throw new InvalidOperationException($"No words in '{tag}'.");
        using JsonDocument json = JsonDocument.Parse(file);
        words = json.RootElement.EnumerateObject().ToFrozenDictionary(static word => word.Name, static word => TextOf(word.Value), StringComparer.Ordinal);
        Tag = tag;
    }

    public static ToolWords English => LazyEnglish.Value;

    public static ToolWords Chinese => LazyChinese.Value;

    /// <summary>The language's tag (BCP 47).</summary>
    public string Tag { get; }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The words of a key.</summary>
    public string this[string key] => words.TryGetValue(key, out string? text) ? text : throw new InvalidOperationException($"No words for '{key}' in '{Tag}'.");

    /// <summary>Chinese for the cultures of that language, English for all others.</summary>
    public static ToolWords Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;

    /// <summary>The words of a key; null where it has none.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>The words of a key with what stands for its names.</summary>
    public string Of(string key, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach ((string name, object value) in arguments)
        {
            values.Add(name, value);
        }

        return Slot().Replace(this[key], slot => !values.TryGetValue(slot.Groups["name"].Value, out object? value) ? slot.Value
            : slot.Groups["one"].Success ? value is 1 or 1L ? slot.Groups["one"].Value : slot.Groups["many"].Value
            : TextOf(value));
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<one>[^|{}]*)\|(?<many>[^|{}]*))?\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Slot();

    private string TextOf(object value) => value switch
    {
        string text => text,
        IEnumerable<string> items => string.Join(this["mark.list"], items),
        IFormattable number => number.ToString("#,0.###", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A text, or its lines.</summary>
    private static string TextOf(JsonElement word) => word.ValueKind == JsonValueKind.Array ? string.Join('\n', word.EnumerateArray().Select(static line => line.GetString())) : word.GetString() ?? "";
}
