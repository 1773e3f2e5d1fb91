using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>Counts the texts that a layer puts into further languages, and those among them that say what the English says: what a translation starts from, and what was left so.</summary>
internal sealed class TranslatedTexts
{
    private readonly SortedDictionary<string, (int All, int Same, string First)> languages = new(StringComparer.Ordinal);

    /// <summary>Notes what a layer says of a text.</summary>
    /// <param name="text">The text as it is then.</param>
    /// <param name="given">What the layer says.</param>
    /// <param name="at">Where it says so.</param>
    public void Note(MergedNode text, in JsonElement given, string at)
    {
        foreach (JsonProperty wording in given.EnumerateObject())
        {
            if (wording.Name is not (LocalizedText.ChineseTag or LocalizedText.EnglishTag) && wording.Value.ValueKind == JsonValueKind.String)
            {
                bool isSame = wording.Value.GetString() == (text.Text(LocalizedText.EnglishTag) ?? text.Text(LocalizedText.ChineseTag));
                (int all, int same, string first) = languages.GetValueOrDefault(wording.Name, (0, 0, ""));
                languages[wording.Name] = (all + 1, same + (isSame ? 1 : 0), isSame && same == 0 ? $"{at}/{JsonPointer.Escape(wording.Name)}" : first);
            }
        }
    }

    /// <summary>Tells of each language how many texts are as they are in English, at the first of them.</summary>
    public void Tell(FindingList findings)
    {
        foreach ((string language, (int all, int same, string first)) in languages)
        {
            if (same > 0)
            {
                findings.Add(OverlayFindings.AsInEnglish, first, language, $"{same} of {all} texts in '{Excerpt.Of(language)}' are as they are in English.");
            }
        }
    }
}
