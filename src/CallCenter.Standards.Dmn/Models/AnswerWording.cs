using System.Globalization;

namespace CallCenter.Standards.Dmn;

/// <summary>Says how an answer came about.</summary>
internal static class AnswerWording
{
    public static IEnumerable<string> Lines(ModelAnswer answer, CultureInfo culture)
    {
        bool isChinese = culture.TwoLetterISOLanguageName == "zh";
        foreach (ModelStep step in answer.Steps)
        {
            yield return isChinese ? Chinese(step) : English(step);
        }

        foreach (FeelWarning warning in answer.Warnings)
        {
            string place = warning.Line == 0 ? warning.Source : string.Create(CultureInfo.InvariantCulture, $"{warning.Source} ({warning.Line},{warning.Column})");
            yield return isChinese ? $"提示：{place}：{warning.Explain(culture)}" : $"Note: {place}: {warning.Message}";
        }
    }

    private static string English(ModelStep step)
    {
        string inputs = step.Inputs.IsEmpty ? "" : $" From {string.Join(", ", step.Inputs.Select(Given))}.";
        string rules = string.Concat(step.Hits.Select(hit => hit.Rules.Length switch
        {
            0 => $" No rule of '{hit.Table}' matches.",
            1 => $" Rule {hit.Rules[0]} of '{hit.Table}' matches.",
            _ => $" Rules {string.Join(", ", hit.Rules)} of '{hit.Table}' match.",
        }));
        string expression = step.Expression.Length == 0 ? "" : $" By {Excerpt.Of(step.Expression)}.";
        return $"{step.Decision}: {Excerpt.Of(step.Value.ToString())}.{inputs}{rules}{expression}";
    }

    private static string Chinese(ModelStep step)
    {
        string inputs = step.Inputs.IsEmpty ? "" : $"依据：{string.Join("，", step.Inputs.Select(Given))}。";
        string rules = string.Concat(step.Hits.Select(hit => hit.Rules.IsEmpty ? $"“{hit.Table}”无规则命中。" : $"“{hit.Table}”命中规则{string.Join("、", hit.Rules)}。"));
        string expression = step.Expression.Length == 0 ? "" : $"表达式：{Excerpt.Of(step.Expression)}。";
        return $"{step.Decision}：{Excerpt.Of(step.Value.ToString())}。{inputs}{rules}{expression}";
    }

    private static string Given(KeyValuePair<string, FeelValue> input) => $"{input.Key} = {Excerpt.Of(input.Value.ToString())}";
}
