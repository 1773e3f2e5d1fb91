using System.Collections.Immutable;
using System.Text.Json;

namespace CallCenter.Standards.Explanations;

/// <summary>A file of words: <c>{"language", "marks", "units", "sources", "words", "sentences", "messages"}</c>, each an object of texts, at any depth. A text is known by its JSON pointer.</summary>
internal sealed record LanguageFile(string Tag, ImmutableDictionary<string, SentenceTemplate> Templates)
{
    private const string Language = "language";
    private const string Remarks = "words/remark/";

    /// <summary>The package's own file of a language.</summary>
    public static Stream Open(string tag) => typeof(LanguageFile).Assembly.GetManifestResourceStream($"CallCenter.Standards.Explanations.Words.{tag}.json")!;

    public static LanguageFile Read(byte[] utf8Json, FindingList findings)
    {
        ImmutableDictionary<string, SentenceTemplate>.Builder templates = ImmutableDictionary.CreateBuilder<string, SentenceTemplate>(StringComparer.Ordinal);
        string tag = "";
        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                findings.Add(FindingRules.WrongKind, "", null, $"A file of words is an object.");
                return new LanguageFile(tag, templates.ToImmutable());
            }

            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                if (member.NameEquals(Language) && member.Value.ValueKind == JsonValueKind.String)
                {
                    tag = member.Value.GetString()!;
                }
                else
                {
                    Add(templates, "", member, findings);
                }
            }
        }
        catch (JsonException exception)
        {
            findings.Add(FindingRules.NotJson, "", null, FindingWords.InEnglish(exception.Message));
        }

        if (tag.Length == 0 && !findings.HasErrors)
        {
            findings.Add(FindingRules.MissingMember, "/" + Language, null, $"The language's tag is missing, such as 'de'.");
        }

        return new LanguageFile(tag, templates.ToImmutable());
    }

    /// <summary>Reports what another language has and this one lacks, and the other way round.</summary>
    public void CheckAgainst(ImmutableDictionary<string, SentenceTemplate> others, FindingList findings)
    {
        // English findings are told in their own words, and so are remarks on sources; a language without others tells those.
        foreach (string key in others.Keys.Where(key => !Templates.ContainsKey(key) && !key.StartsWith(Remarks, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            findings.Add(FindingRules.MissingMember, "/" + key, null, $"There is no wording for '{key}'.");
        }

        foreach ((string key, SentenceTemplate template) in Templates.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (key.StartsWith("words/finding", StringComparison.Ordinal) || key.StartsWith(Remarks, StringComparison.Ordinal))
            {
                continue;
            }

            if (!others.TryGetValue(key, out SentenceTemplate? other))
            {
                findings.Add(FindingRules.UnknownMember, "/" + key, null, $"Nothing is told by '{key}'.");
            }
            else if ((key.StartsWith("sentences/", StringComparison.Ordinal) || key.StartsWith("messages/", StringComparison.Ordinal)) && template.Names.Except(other.Names).FirstOrDefault() is { } unknown)
            {
                findings.Add(FindingRules.UnknownCode, "/" + key, unknown, $"The sentence has no part '{unknown}'; {NearestName.Suggest(unknown, [.. other.Names])}.");
            }
        }
    }

    private static void Add(ImmutableDictionary<string, SentenceTemplate>.Builder templates, string path, JsonProperty member, FindingList findings)
    {
        string key = path + JsonPointer.Escape(member.Name);
        if (member.Value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty inner in member.Value.EnumerateObject())
            {
                Add(templates, key + "/", inner, findings);
            }
        }
        else if (member.Value.ValueKind != JsonValueKind.String)
        {
            findings.Add(FindingRules.WrongKind, "/" + key, null, $"A text is needed here.");
        }
        else if (SentenceTemplate.Parse(member.Value.GetString()!) is not { } template)
        {
            findings.Add(FindingRules.BadFormat, "/" + key, member.Value.GetString(), $"A brace or a bracket does not close, or a brace has not two words: '{"{cases:case|cases}"}'.");
        }
        else if (!templates.TryAdd(key, template))
        {
            findings.Add(FindingRules.DuplicateMember, "/" + key, null, $"'{key}' is given twice.");
        }
    }
}
