using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks that what a script asks is asked, and answered, on one scale: words for 0 to 10 before a scale of 1 to 5 would fill a figure with wrong answers.</summary>
internal static class QuestionChecks
{
    public static void Check(Located<Script> script, FindingList findings)
    {
        foreach (Located<ScriptWording> wording in script.Each(s => s.Wordings))
        {
            LocatedList<RatingKey> answers = wording.Each(w => w.Answers);
            if (script.Value.Asks is not { } scale)
            {
                if (answers.Count > 0 && script.At(s => s.Asks).IsWhole)
                {
                    findings.Add(ScriptFindings.RatingAnswers, answers.Place, null, $"Script '{script.Value}' asks for no rating, and has answers.");
                }

                continue;
            }

            CheckKeys(script.Value, scale, answers, findings);
            if (wording.IsWhole)
            {
                CheckWords(script.Value, scale, wording, findings);
            }
        }
    }

    private static void CheckKeys(Script script, RatingScale scale, LocatedList<RatingKey> answers, FindingList findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<RatingKey> answer in answers)
        {
            if (!Rating.IsOn(answer.Value.Value, scale))
            {
                findings.Add(ScriptFindings.RatingAnswers, answer.At(a => a.Value), answer.Value.Value.ToString(CultureInfo.InvariantCulture), $"Key '{Excerpt.Of(answer.Value.Key)}' of '{script}' stands for a value that is not {Span(scale)}.");
            }

            if (!seen.Add(answer.Value.Key))
            {
                findings.Add(ScriptFindings.RatingAnswers, answer.At(a => a.Key), answer.Value.Key, $"Key '{Excerpt.Of(answer.Value.Key)}' of '{script}' is given twice.");
            }
        }
    }

    /// <summary>The words name every key, or both ends of the scale.</summary>
    private static void CheckWords(Script script, RatingScale scale, Located<ScriptWording> wording, FindingList findings)
    {
        ImmutableArray<string> named = wording.Value.Answers.IsEmpty
            ? [Number(Rating.LowestOf(scale)), Number(Rating.HighestOf(scale))]
            : [.. wording.Value.Answers.Select(answer => answer.Key)];
        foreach ((string language, string? words) in new[] { ("zh-CN", wording.Value.Text.Chinese), ("en", wording.Value.Text.English) })
        {
            string[] missing = words is null ? [] : [.. named.Where(number => !Names(words, number))];
            if (missing.Length > 0)
            {
                findings.Add(ScriptFindings.RatingAnswers, wording.At(w => w.Text).Member(language), words, $"Script '{script}' asks for {Span(scale)}, and the words do not name {FindingWords.List(missing)}.");
            }
        }
    }

    /// <summary>Whether words have a number or key that is not part of a longer one.</summary>
    private static bool Names(string words, string number)
    {
        for (int at = words.IndexOf(number, StringComparison.Ordinal); at >= 0; at = words.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            int end = at + number.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(words[at - 1])) && (end == words.Length || !char.IsAsciiLetterOrDigit(words[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static FindingWords Span(RatingScale scale) => $"'{EnumCodes<RatingScale>.CodeOf(scale)}' from {Number(Rating.LowestOf(scale))} to {Number(Rating.HighestOf(scale))}";
}
