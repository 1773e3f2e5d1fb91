using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Workflows;

/// <summary>What customers answer questions with: keys that stand for values, or values of the scale.</summary>
internal static class AnswerKeys
{
    /// <summary>The rating of an answer; null where it is none of those asked for.</summary>
    /// <param name="scale">The scale of the question.</param>
    /// <param name="keys">The keys that the words name; empty where they name the scale.</param>
    /// <param name="answer">What was pressed, said or written; digits of any width, with blanks around and 分 behind.</param>
    public static Rating? Read(RatingScale scale, ImmutableArray<RatingKey> keys, string answer)
    {
        string given = answer.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('分').TrimEnd();
        return !keys.IsEmpty ? keys.FirstOrDefault(key => key.Key == given) is { } pressed ? new Rating(scale, pressed.Value) : null
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && Rating.IsOn(value, scale) ? new Rating(scale, value) : null;
    }
}
