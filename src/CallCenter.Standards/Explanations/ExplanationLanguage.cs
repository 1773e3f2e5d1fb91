using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Explanations;

/// <summary>
/// A language that explanations are told in: the wording of every sentence, and the words of every vocabulary. Chinese and English are part of the package; another one is a file of the same shape.
/// Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Read from a file of words, which is JSON itself.")]
public sealed class ExplanationLanguage
{
    private static readonly Lazy<ExplanationLanguage> LazyChinese = new(static () => Shipped("zh-CN"));
    private static readonly Lazy<ExplanationLanguage> LazyEnglish = new(static () => Shipped("en"));

    private const string Fields = "field";

    /// <summary>What decision tables give that is no field of a record.</summary>
    private const string Outputs = "output";
    private const string Messages = "messages/";

    /// <summary>How items are joined of which one is enough.</summary>
    internal const string Or = "or";

    /// <summary>How clauses are joined that all hold.</summary>
    internal const string And = "and";

    private readonly ImmutableDictionary<string, SentenceTemplate> templates;

    private ExplanationLanguage(LanguageFile file)
    {
        Tag = file.Tag;
        templates = file.Templates;
        Figures = new FigureTexts(this);
        Sources = new SourceTexts(this);
    }

    /// <summary>Simplified Chinese, the language of the standard.</summary>
    public static ExplanationLanguage Chinese => LazyChinese.Value;

    /// <summary>English.</summary>
    public static ExplanationLanguage English => LazyEnglish.Value;

    /// <summary>The language's tag (BCP 47), such as <c>zh-CN</c>.</summary>
    public string Tag { get; }

    internal FigureTexts Figures { get; }

    internal SourceTexts Sources { get; }

    /// <summary>Chinese for the cultures of that language, English for all others.</summary>
    public static ExplanationLanguage Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }

    /// <summary>Reads another language from a file of words: the shape of the package's own, which <see cref="WriteEnglish"/> gives to start from.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="FindingsException">A wording is missing, is of nothing, or tells of parts that its sentence does not have; all findings are in the exception.</exception>
    public static ExplanationLanguage Read(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var bytes = new MemoryStream();
        utf8Json.CopyTo(bytes);
        var findings = new FindingList();
        LanguageFile file = LanguageFile.Read(bytes.ToArray(), findings);
        file.CheckAgainst(English.templates, findings);
        return findings.HasErrors ? throw new FindingsException("The language", findings.ToImmutable()) : new ExplanationLanguage(file);
    }

    /// <summary>Writes the English words: what a translation starts from.</summary>
    public static void WriteEnglish(Stream utf8Json)
    {
        using Stream english = LanguageFile.Open("en");
        english.CopyTo(utf8Json);
    }

    /// <summary>What a member of an enumeration of the package is called.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    public string NameOf<TEnum>(TEnum member)
        where TEnum : struct, Enum => Word(EnumCodes<TEnum>.Vocabulary, EnumCodes<TEnum>.CodeOf(member), otherwise: null);

    /// <summary>What a field of a record is called: by the name that its host gave, or by that of the package; a field that has neither by its code, marked as such.</summary>
    public string NameOf(RecordDefinition record, FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(field);
        return FieldName($"{record.Name}.{field.Name}", field.Label);
    }

    /// <summary>The tag.</summary>
    public override string ToString() => Tag;

    /// <summary>Sentences that are told together: each source once, and none that says nothing but a source that was told.</summary>
    internal IEnumerable<string> Texts(IEnumerable<ExplanationSentence> sentences)
    {
        var told = new HashSet<(ProvenanceKind?, string?)>();
        foreach (ExplanationSentence sentence in sentences)
        {
            ExplanationSentence untold = sentence with { Parts = sentence.Parts.RemoveAll(part => part.Kind == ExplanationPartKind.Source && !told.Add((part.Source?.Kind, part.Source?.Citation))) };
            if (untold.Parts.Length == sentence.Parts.Length || templates.GetValueOrDefault("sentences/" + sentence.Code)?.NeededNames.All(name => untold.Find(name) is not null) == true)
            {
                yield return Text(untold, isWhole: true);
            }
        }
    }

    /// <summary>A sentence in this language; one that it has no wording for, as its code.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isWhole">Whether it stands by itself, and is no clause of another.</param>
    internal string Text(ExplanationSentence sentence, bool isWhole = false)
    {
        if (FlagClauses.Of(sentence, this) is { } clause)
        {
            return clause;
        }

        if (!templates.TryGetValue("sentences/" + sentence.Code, out SentenceTemplate? template))
        {
            return Message(sentence) ?? sentence.Code;
        }

        var text = new StringBuilder();
        template.Write(text, new SentenceParts(sentence, this, isWhole));
        return Stopped(text);
    }

    /// <summary>A finding's sentence in this language; null where it has no words for it, or for a clause of it.</summary>
    internal string? Message(ExplanationSentence sentence)
    {
        if (!HasWordsFor(sentence))
        {
            return null;
        }

        var text = new StringBuilder();
        (templates.GetValueOrDefault(Messages + JsonPointer.Escape(sentence.Code)) ?? SentenceTemplate.Parse(sentence.Code)!).Write(text, new SentenceParts(sentence, this));
        return Stopped(text);
    }

    /// <summary>A clause that asks stops a sentence by its own mark: none follows it.</summary>
    private static string Stopped(StringBuilder text) => text.Replace("？。", "？").Replace("？；", "？").Replace("？，", "？").ToString();

    /// <summary>Whether a finding's sentence can be told; one of arguments only has no words in any language.</summary>
    private bool HasWordsFor(ExplanationSentence message) => (HasMessage(message.Code) || !SentenceTemplate.HasWords(message.Code)) && message.Parts.All(part => part.Phrase is not { } clause || HasWordsFor(clause));

    /// <summary>The templates of findings that the language has words for.</summary>
    internal IEnumerable<string> MessagesKnown => templates.Keys.Where(static key => key.StartsWith(Messages, StringComparison.Ordinal)).Select(static key => JsonPointer.Unescape(key[Messages.Length..]));

    /// <summary>The arguments that the words for a template of findings tell.</summary>
    internal IEnumerable<string> ArgumentsOf(string template) => templates[Messages + JsonPointer.Escape(template)].Names;

    internal bool HasMessage(string template) => templates.ContainsKey(Messages + JsonPointer.Escape(template));

    internal bool HasSentence(string code) => templates.ContainsKey("sentences/" + code);

    internal bool HasWord(string vocabulary, string code) => templates.ContainsKey($"words/{vocabulary}/{code}");

    /// <summary>Whether a field of a record has a word, of its own or of all fields so called.</summary>
    internal bool HasField(string record, string field) => HasWord(Fields, $"{record}.{field}") || HasWord(Fields, field);

    /// <summary>Whether a field or an output has a word.</summary>
    /// <param name="code">The record and the field, with a full stop between them; of an output its name alone.</param>
    internal bool HasFieldName(string code) =>
        code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..] is var field && (HasWord(Fields, code) || HasWord(Fields, field) || HasWord(Outputs, field));

    /// <summary>The codes that a vocabulary has words for.</summary>
    internal IEnumerable<string> WordsOf(string vocabulary) =>
        templates.Keys.Where(key => key.StartsWith($"words/{vocabulary}/", StringComparison.Ordinal)).Select(key => key[(vocabulary.Length + 7)..]);

    /// <summary>A word of a vocabulary; without one, what stands in for it, or the code, marked as such.</summary>
    internal string Word(string vocabulary, string code, LocalizedText? otherwise) => Plain($"words/{vocabulary}/{code}") ?? (otherwise is null ? Identifier(code) : In(otherwise));

    /// <summary>The name of a field or an output: that which its host gave, the word for it in its record, the word for all fields so called, that for outputs, or its code, marked as such.</summary>
    /// <param name="code">The record and the field, with a full stop between them.</param>
    /// <param name="label">What the host calls it.</param>
    internal string FieldName(string code, LocalizedText? label)
    {
        string field = code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return label is not null ? In(label) : Plain($"words/{Fields}/{code}") ?? Plain($"words/{Fields}/{field}") ?? Plain($"words/{Outputs}/{field}") ?? Identifier(field);
    }

    /// <summary>A text as somebody gave it: as it is where it is of this language, marked where it is not.</summary>
    internal string Given(string text) => IsForeign(text) ? Identifier(text) : text;

    /// <summary>Whether a text is of another language: to Chinese what has letters and none of its characters, to all others what has any of these.</summary>
    internal bool IsForeign(string text)
    {
        bool hasChinese = text.Any(static c => c is >= '\u3400' and <= '\u9fff');
        return Tag.StartsWith("zh", StringComparison.Ordinal) ? !hasChinese && text.Any(char.IsAsciiLetter) : hasChinese;
    }

    /// <summary>A code among words, marked as such.</summary>
    internal string Identifier(string code) => code.Length == 0 ? "" : Wording("identifier", code);

    /// <summary>The name of a time zone; where it has none here, it is called after the city of its identity, or is told by that where there is none.</summary>
    internal string ZoneName(string zone) => Plain("words/zone/" + JsonPointer.Escape(zone)) ?? (CityOf(zone) is { } city ? Wording("time-of-city", city) : zone);

    /// <summary>São Paulo's of <c>America/Sao_Paulo</c>; null of zones without one.</summary>
    private static string? CityOf(string zone) => zone.Split('/') is [not ("Etc" or "SystemV"), .., var city] ? city.Replace('_', ' ') : null;

    /// <summary>A mark of the language, such as the one between decimals.</summary>
    internal string Mark(string name) => Plain("marks/" + name) ?? "";

    internal string In(LocalizedText text) => text.In(Tag);

    internal string Join(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length > 1 && Array.Exists(all, item => item.Contains(Mark("between-items"), StringComparison.Ordinal))
            ? string.Join(Mark("between-long-items"), all)
            : Join(all, "list");
    }

    /// <summary>Items one after the other, the last one after the word for how they go together.</summary>
    internal string Join(IEnumerable<string> items, string manner)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : string.Join(Mark($"join/{manner}/between"), all[..^1]) + Mark($"join/{manner}/last") + all[^1];
    }

    /// <summary>A number in a unit; the number alone where the unit has no wording.</summary>
    internal string Unit(string unit, string number) => templates.ContainsKey("units/" + unit) ? Filled("units/" + unit, number) : number;

    /// <summary>An amount in a currency: by the wording of the currency, or beside its code.</summary>
    internal string Amount(string currency, string number) => templates.ContainsKey("units/" + currency) ? Filled("units/" + currency, number) : $"{number} {Given(currency)}";

    internal string Wording(string key, string value) => Filled("marks/" + key, value);

    /// <summary>A text that the file has under a key; null where it has none.</summary>
    internal string? Plain(string key) => templates.TryGetValue(key, out SentenceTemplate? template) ? Filled(template, "") : null;

    internal string Filled(string key, string value) => templates.TryGetValue(key, out SentenceTemplate? template) ? Filled(template, value) : value;

    private static string Filled(SentenceTemplate template, string value)
    {
        var text = new StringBuilder();
        template.Write(text, new OneValue(value));
        return text.ToString();
    }

    private static ExplanationLanguage Shipped(string tag)
    {
        using Stream stream = LanguageFile.Open(tag);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var findings = new FindingList();
        LanguageFile file = LanguageFile.Read(bytes.ToArray(), findings);
        return findings.HasErrors ? throw new FindingsException("The shipped language", findings.ToImmutable()) : new ExplanationLanguage(file);
    }

    /// <summary>A wording of one value, whatever it calls that.</summary>
    private sealed class OneValue(string value) : ISentenceParts
    {
        public bool Has(string name) => true;

        public bool IsOne(string name) => value == "1";

        public string Text(string name, string side) => value;
    }
}
